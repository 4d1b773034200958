package vn.motcua.intake.procedure.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.Procedure.CaseTerm;
import vn.motcua.contracts.reference.Procedure.Component;
import vn.motcua.contracts.reference.Procedure.Fee;

/**
 * A procedure on one sheet for people, with the words of their language; what it is called stays Vietnamese. The template is read
 * once, and what is put in is escaped.
 */
final class ProcedurePage {
    private static final Template TEMPLATE = read();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Procedure procedure;
    private final PageWords words;

    private ProcedurePage(Procedure procedure, PageWords words) {
        this.procedure = procedure;
        this.words = words;
    }

    /** @param acceptLanguage as the browser asks; Vietnamese where it asks for nothing that is spoken here */
    static String of(Procedure procedure, @Nullable String acceptLanguage) {
        var page = new ProcedurePage(procedure, PageWords.of(acceptLanguage));
        return TEMPLATE.execute(page.values());
    }

    private Map<String, Object> values() {
        return Map.ofEntries(
                Map.entry("lang", words.language()),
                Map.entry("w", words.labels()),
                Map.entry("name", procedure.name()),
                Map.entry("code", procedure.code()),
                Map.entry("field", procedure.field()),
                Map.entry("version", procedure.version()),
                Map.entry("validFrom", DAY.format(procedure.validFrom())),
                Map.entry("offeredAt", String.join(", ", AgencyCode.values(procedure.offeredAt()))),
                Map.entry("online", online()),
                Map.entry("result", result()),
                Map.entry("terms", procedure.terms().stream().map(this::term).toList()),
                Map.entry("fees", procedure.fees().stream().map(this::fee).toList()),
                Map.entry(
                        "papers",
                        procedure.components().stream().map(this::paper).toList()),
                Map.entry("steps", steps()));
    }

    private String online() {
        var service = procedure.onlineService();
        if (!procedure.online()) {
            return words.say("no");
        }
        if (service == null) {
            return words.say("yes");
        }
        var reason = service.reason();
        return words.say(service.level().name()) + (reason == null ? "" : ": " + reason);
    }

    private String result() {
        var due = procedure.resultPaper();
        return due == null ? "–" : words.say(due ? "yes" : "no");
    }

    private String term(CaseTerm term) {
        var text = new StringBuilder(term.caseName() == null ? "" : term.caseName() + ": ");
        if (term.channel() != null) {
            text.append(words.say(term.channel().name())).append(", ");
        }
        text.append(term.sameDay() ? words.say("sameDay") : words.term(term.term()));
        var committed = term.committed();
        if (committed != null) {
            text.append("; ").append(words.say("committed")).append(' ').append(words.term(committed));
            text.append(term.committedBy() == null ? "" : " (" + term.committedBy() + ")");
        }
        var extension = term.extension();
        if (extension != null) {
            text.append("; ")
                    .append(words.say("extension"))
                    .append(" +")
                    .append(extension.workingDays())
                    .append(" (")
                    .append(extension.legalBasis())
                    .append(")");
        }
        return text.toString();
    }

    private String fee(Fee fee) {
        var rule = fee.rule();
        var amount = rule != null && rule.byCouncil() && fee.amount() == 0
                ? words.say("byCouncil")
                : NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(fee.amount()) + " đồng";
        var text = new StringBuilder(fee.kind()).append(": ").append(amount);
        if (rule != null) {
            text.append(rule.per() == null ? "" : "/" + words.say(rule.per().name()));
            text.append(
                    rule.channel() == null
                            ? ""
                            : ", " + words.say(rule.channel().name()));
            text.append(rule.ground() == null ? "" : " (" + rule.ground() + ")");
        }
        return text.append(fee.note() == null ? "" : ". " + fee.note()).toString();
    }

    /** What a row of the papers shows; no link is an empty one, which shows none. */
    private Map<String, Object> paper(Component paper) {
        var template = paper.template();
        var link = template == null ? null : template.link();
        return Map.of(
                "name", paper.name(),
                "forms", paper.forms().stream().map(words::say).collect(Collectors.joining(", ")),
                "required", words.say(paper.required() ? "yes" : "no"),
                "template", template == null ? "" : template.name(),
                "link", Objects.requireNonNullElse(link, ""));
    }

    private List<String> steps() {
        return procedure.route().stream()
                .map(step -> step.name() + " (" + words.term(step.allotment()) + ")")
                .toList();
    }

    private static Template read() {
        try (var file = new InputStreamReader(
                new ClassPathResource("catalogue/page.html").getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().emptyStringIsFalse(true).compile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
