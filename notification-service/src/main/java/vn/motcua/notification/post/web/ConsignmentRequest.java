package vn.motcua.notification.post.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;

/**
 * Have the post carry papers.
 *
 * @param address the applicant's end of the way; absent: the filer's own address
 */
record ConsignmentRequest(ConsignmentKind kind, @Nullable @Valid Address address) {

    record Address(
            @NotBlank @Size(max = 200) String line,
            @Nullable @Size(max = 100) String commune,
            @Nullable @Size(max = 100) String province) {

        String text() {
            return Stream.of(line, commune, province)
                    .filter(Objects::nonNull)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }
}
