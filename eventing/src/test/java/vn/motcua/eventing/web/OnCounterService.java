package vn.motcua.eventing.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test against the counter service, in process by {@link Client} or on its port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CounterService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "motcua.security.public-paths=GET /open/**, /webhooks/postal",
            "motcua.http.max-body=2KB",
            "motcua.idempotency.secret=a-secret-of-some-length",
            "motcua.clock.file=target/business-clock-of-tests",
            "management.endpoints.web.exposure.include=health,businessclock,prometheus",
            "management.otlp.metrics.export.enabled=false",
            "spring.servlet.multipart.max-file-size=1KB"
        })
@Import(Client.class)
@interface OnCounterService {}
