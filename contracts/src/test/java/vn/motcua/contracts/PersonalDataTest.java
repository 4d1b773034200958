package vn.motcua.contracts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    /** Every name a component of an event may have. Whoever adds one has asked: could it hold something about a person? */
    private static final Set<String> ALLOWED = Set.of(
            """
            afterConsent afterSupplement again agencies agency branch calendarVersion carrierCode caseName category
            causeCode causedBy channel client code committed competentAgency complete extension fact field ground immediate isFinal
            items kind lateness legalBasis method open outcome own phase policy procedure procedureVersion
            reappointmentKept reason receivingAgency resultDelivery ruleSet sameDay signingAgency
            silenceIsConsent standing state unit upheld waiting

            after against attachment by consignment consultation correction dossier id letter number of officer
            request result resultCode score signedBy step text

            acceptanceDueAt acceptedAt allotment amount answerDueAt answeredAt askedAt atRiskAt attemptNotBefore
            breachedAt claimedAt completeAt completedAt consultationUntil correctedTo disputed disputedAt dueAt
            finishedAt from handedInAt how issuedOn lastLegalMoment leftAt legDueAt movedAt newDueAfter newDueAt
            newDueUntil offeredAt originalDueAt paidAt reappointedDueAt receivedAt recordedAt returnedAt route sentAt
            settledAt shares stops submittedAt supplementUntil supplementWithin term terms to total until value
            within workingDays
            """
                    .trim()
                    .split("\\s+"));

    /** What a step is called, e.g. "Đăng ký thường trú". */
    private static final Set<Class<?>> NAME_OF_A_STEP = Set.of(RouteStep.class, RoutingEvent.StepOffered.class);

    @Test
    void no_event_has_a_field_that_could_hold_personal_data() {
        for (var record : recordsInEvents()) {
            var names = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(toSet());
            if (NAME_OF_A_STEP.contains(record)) {
                names.remove("name");
            }

            assertThat(names)
                    .as("%s: an event carries references, never personal data", record.getSimpleName())
                    .isSubsetOf(ALLOWED);
        }
    }

    @Test
    void the_list_allows_nothing_that_is_not_there() {
        var names = recordsInEvents().stream()
                .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(toSet());

        assertThat(names).containsAll(ALLOWED);
    }

    static Set<Class<?>> recordsInEvents() {
        var found = new LinkedHashSet<Class<?>>();
        var open = new ArrayDeque<Class<?>>();
        Released.entries().forEach(entry -> open.add(entry.record()));
        while (!open.isEmpty()) {
            var record = open.remove();
            if (found.add(record)) {
                for (var component : record.getRecordComponents()) {
                    var type = element(component.getGenericType());
                    if (type.isRecord() && !Released.isValue(type)) {
                        open.add(type);
                    }
                }
            }
        }
        return found;
    }

    private static Class<?> element(Type type) {
        return switch (type) {
            case ParameterizedType list -> element(list.getActualTypeArguments()[0]);
            case Class<?> plain -> plain;
            default -> throw new IllegalStateException("Expected a class or a list, got " + type);
        };
    }
}
