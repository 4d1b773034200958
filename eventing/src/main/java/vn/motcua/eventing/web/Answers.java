package vn.motcua.eventing.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/**
 * What a handler answers with, for the published description of the API. A handler without it answers with 200, and refuses as
 * follows from what it is given: its path, its body, its headers, its roles.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    /** When all is well: the usual status first, then that of a request that was answered before. */
    HttpStatus[] value() default HttpStatus.OK;

    /** When it refuses, beyond what follows from its arguments. */
    HttpStatus[] refusals() default {};
}
