package vn.motcua.intake.complaint.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.complaint.Stories;

class ComplaintStatesTest {
    private static final String RECEIPT =
            """
            "receipt":{"id":"00000000-0000-5000-8000-000000000007","client":"portal","by":"citizen","agency":"H99.21",
            "category":"DELAY","dossier":"d17","ruleSet":"ND118-2025","text":{"ciphertext":"AbC="},
            "contact":{"ciphertext":"AbC="},"fingerprint":"print","at":"2026-11-23T04:00:00Z"}""";
    private static final String ANSWER =
            """
            "answer":{"by":"officer-7","text":{"ciphertext":"AbC="},"at":"2026-11-23T04:01:00Z"}""";

    /** As they were kept when they were first released; never edited. */
    private static final List<String> FROZEN = List.of(
            """
            {"type":"Absent"}""",
            """
            {"type":"Unnumbered",%s}""".formatted(RECEIPT),
            """
            {"type":"Open","number":"KN-H99.21-2026-0007",%s,"promise":{"answerDueAt":null,"overdue":false}}"""
                    .formatted(RECEIPT),
            """
            {"type":"Answered","number":"KN-H99.21-2026-0007",%s,
            "promise":{"answerDueAt":"2026-12-01T10:00:00Z","overdue":true},%s}"""
                    .formatted(RECEIPT, ANSWER),
            """
            {"type":"Rated","number":"KN-H99.21-2026-0007",%s,
            "promise":{"answerDueAt":"2026-12-01T10:00:00Z","overdue":false},%s,
            "rating":{"score":2,"comment":null,"at":"2026-11-23T04:02:00Z"}}"""
                    .formatted(RECEIPT, ANSWER));

    private final ComplaintStates states = new ComplaintStates();

    @Test
    void every_state_comes_back_as_it_was_kept_now_and_earlier() {
        for (int i = 0; i < FROZEN.size(); i++) {
            var state = Stories.states().get(i);

            assertThat(states.read(Document.parse(states.write(state).toJson())))
                    .isEqualTo(state);
            assertThat(states.read(Document.parse(FROZEN.get(i)))).isEqualTo(state);
        }
        assertThat(FROZEN).hasSameSizeAs(Stories.states());
    }
}
