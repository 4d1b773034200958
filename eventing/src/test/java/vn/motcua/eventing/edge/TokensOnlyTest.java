package vn.motcua.eventing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensOnlyTest {

    /** What {@code StrictHttpFirewall} lets pass by itself. */
    private static final Pattern OF_SPRING = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    @Test
    void headers_may_have_the_characters_that_spring_allows_and_no_others() {
        assertThat(IntStream.rangeClosed(0, 0x2FFF)
                        .mapToObj(character -> "a" + Character.toString(character) + "b")
                        .filter(text -> TokensOnly.isPrintable(text)
                                != OF_SPRING.matcher(text).matches()))
                .isEmpty();
    }
}
