package vn.motcua.sla;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test against {@link SlaSlice}, by {@link Caller}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SlaSlice.class,
        properties = {"management.otlp.metrics.export.enabled=false"})
@Import(Caller.class)
public @interface OnSlice {}
