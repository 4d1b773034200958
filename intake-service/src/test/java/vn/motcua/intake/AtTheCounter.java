package vn.motcua.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of intake's pages through its filters, by {@link Visitor}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Counter.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Visitor.class)
public @interface AtTheCounter {}
