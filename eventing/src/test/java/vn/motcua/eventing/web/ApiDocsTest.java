package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnCounterService
class ApiDocsTest {

    private final Client client;

    ApiDocsTest(@Autowired Client client) {
        this.client = client;
    }

    @Test
    void anyone_may_read_what_the_service_offers() {
        var docs = client.anyone(GET, "/v3/api-docs").exchange();

        assertThat(docs).hasStatusOk();
        assertThat(docs).bodyJson().hasPath("$.paths['/requests'].post");
    }

    @Test
    void an_actor_is_not_asked_of_the_client_and_errors_are_no_routes() {
        var docs = client.anyone(GET, "/v3/api-docs").exchange();

        assertThat(docs).bodyJson().doesNotHavePath("$.paths['/me'].get.parameters");
        assertThat(docs).bodyJson().doesNotHavePath("$.paths['/error']");
        assertThat(docs).bodyText().doesNotContain("StackTrace", "Throwable", "ProblemDetail");
    }

    @Test
    void what_a_record_declares_nullable_is_not_required_and_may_be_null() {
        var docs = client.anyone(GET, "/v3/api-docs").exchange();

        assertThat(docs)
                .bodyJson()
                .extractingPath("$.components.schemas.CounterRequest.required")
                .asArray()
                .containsExactlyInAnyOrder("name", "copies", "lines");
        assertThat(docs)
                .bodyJson()
                .extractingPath("$.components.schemas.CounterRequest.properties.day.type")
                .asArray()
                .containsExactlyInAnyOrder("string", "null");
    }

    @Test
    void an_operation_says_its_roles_and_how_it_refuses() {
        var docs = client.anyone(GET, "/v3/api-docs").exchange();

        assertThat(docs)
                .bodyJson()
                .extractingPath("$.paths['/requests'].post.x-roles")
                .asArray()
                .containsExactly("clerk", "leader");
        assertThat(docs)
                .bodyJson()
                .extractingPath("$.paths['/requests'].post.responses")
                .asMap()
                .containsKeys("200", "400", "401", "403", "413", "415", "422", "503");
        assertThat(docs)
                .bodyJson()
                .extractingPath("$.paths['/open/{name}'].get.security")
                .asArray()
                .isEmpty();
    }
}
