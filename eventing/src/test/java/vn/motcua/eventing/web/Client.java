package vn.motcua.eventing.web;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Calls the counter service through its filters. */
@TestComponent
final class Client {

    private final MockMvcTester mvc;

    Client(WebApplicationContext service, FilterChainProxy security, FilterRegistrationBean<BodyLimit> limit) {
        this.mvc = MockMvcTester.from(service, builder -> builder.addFilters(security, limit.getFilter())
                .build());
    }

    MockMvcRequestBuilder anyone(HttpMethod method, String path) {
        return mvc.method(method).uri(path);
    }

    MockMvcRequestBuilder as(String role, HttpMethod method, String path) {
        return anyone(method, path).header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.token(role, "H99.21"));
    }

    MockMvcRequestBuilder get(String path) {
        return as(Roles.CLERK, HttpMethod.GET, path);
    }

    MockMvcRequestBuilder post(String path, String json) {
        return as(Roles.CLERK, HttpMethod.POST, path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }
}
