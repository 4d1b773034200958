package vn.motcua.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test against {@link NotificationSlice}, by {@link Caller}. Its two secrets are those of a rotation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = NotificationSlice.class,
        properties = {"motcua.post.secrets[0]=" + OnSlice.NEW_SECRET, "motcua.post.secrets[1]=" + OnSlice.OLD_SECRET})
@Import(Caller.class)
public @interface OnSlice {

    String OLD_SECRET = "whsec_b2xkIHNlY3JldCBvZiB0aGUgdGVzdHM=";
    String NEW_SECRET = "whsec_bmV3IHNlY3JldCBvZiB0aGUgdGVzdHM=";
}
