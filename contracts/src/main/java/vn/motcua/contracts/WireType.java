package vn.motcua.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event was released, e.g. {@code sla.step-missed.v1}: who says it, what it is called, and a version that
 * counts up when the shape changes in a way an old reader could not take. It never carries the name of a Java class, so a record
 * may be renamed; a released name and version never change their meaning.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WireType {
    String value();
}
