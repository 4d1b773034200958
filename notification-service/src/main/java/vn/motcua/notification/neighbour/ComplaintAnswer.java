package vn.motcua.notification.neighbour;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a complaint, as intake keeps it. Never kept here.
 *
 * @param number official number of the complaint
 * @param agency name of the agency that answered
 * @param name of whoever complained, null if he did not say
 * @param email null if he gave none
 */
public record ComplaintAnswer(
        String number, String agency, @Nullable String name, @Nullable String email, String text) {

    @Override
    public String toString() {
        return "ComplaintAnswer[" + number + "]";
    }
}
