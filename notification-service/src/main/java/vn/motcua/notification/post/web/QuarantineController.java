package vn.motcua.notification.post.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Page;
import vn.motcua.notification.post.Quarantine;

/** What the post told and nobody has understood yet. */
@RestController
class QuarantineController {

    private final Quarantine quarantine;

    QuarantineController(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** Lists what the post told and nobody has understood yet (thông báo bưu chính chờ xử lý). */
    @GetMapping("/api/v1/quarantine")
    @PreAuthorize("hasRole('operator')")
    Page<Quarantine.Entry> listQuarantine(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Limits.of(limit);
        var after = cursor == null ? null : Cursor.decode(cursor, 1, values -> values.text(0));
        var found = quarantine.page(after, size + 1);
        return Page.of(found, size, entry -> entry, last -> Cursor.encode(last.id()));
    }
}
