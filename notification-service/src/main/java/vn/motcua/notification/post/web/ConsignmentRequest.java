package vn.motcua.notification.post.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.eventing.door.Fits;
import vn.motcua.eventing.door.PersonField;

/**
 * Have the post carry papers.
 *
 * @param address the applicant's end of the way; absent: the filer's own address
 */
record ConsignmentRequest(ConsignmentKind kind, @Nullable @Valid Address address) {

    /** A postal address. */
    record Address(
            @Fits(PersonField.ADDRESS_LINE) String line,
            @Nullable @Fits(PersonField.COMMUNE) String commune,
            @Nullable @Fits(PersonField.PROVINCE) String province) {

        String text() {
            return Stream.of(line, commune, province)
                    .filter(Objects::nonNull)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }
}
