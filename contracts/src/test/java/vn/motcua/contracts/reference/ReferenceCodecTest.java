package vn.motcua.contracts.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.contracts.EventCatalogue.UnreadableEventException;
import vn.motcua.contracts.Released;

class ReferenceCodecTest {

    private static final JsonMapper JSON = new JsonMapper();

    enum Kind {
        AGENCY(
                new Released("reference/agency.v1", Agency.class),
                ReferenceCodec::readAgency,
                record -> ReferenceCodec.write((Agency) record)),
        PROCEDURE(
                new Released("reference/procedure.v1", Procedure.class),
                ReferenceCodec::readProcedure,
                record -> ReferenceCodec.write((Procedure) record)),
        PROCEDURE_WITH_RULES_OF_ITS_OWN(
                new Released("reference/procedure.v1", Procedure.class, "reference/procedure.v1.2"),
                ReferenceCodec::readProcedure,
                record -> ReferenceCodec.write((Procedure) record)),
        PROCEDURE_THAT_MAY_BE_EXTENDED(
                new Released("reference/procedure.v1", Procedure.class, "reference/procedure.v1.3"),
                ReferenceCodec::readProcedure,
                record -> ReferenceCodec.write((Procedure) record)),
        PROCEDURE_THAT_WAITS_FOR_THE_TAX_AUTHORITY(
                new Released("reference/procedure.v1", Procedure.class, "reference/procedure.v1.4"),
                ReferenceCodec::readProcedure,
                record -> ReferenceCodec.write((Procedure) record)),
        PROCEDURE_AS_IT_IS_LISTED(
                new Released("reference/procedure.v1", Procedure.class, "reference/procedure.v1.5"),
                ReferenceCodec::readProcedure,
                record -> ReferenceCodec.write((Procedure) record)),
        WORKING_DAYS(
                new Released("reference/working-days.v1", WorkingDays.class),
                ReferenceCodec::readWorkingDays,
                record -> ReferenceCodec.write((WorkingDays) record));

        private final Released released;
        private final Function<byte[], Object> read;
        private final Function<Object, byte[]> write;

        Kind(Released released, Function<byte[], Object> read, Function<Object, byte[]> write) {
            this.released = released;
            this.read = read;
            this.write = write;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_says_what_the_record_says(Kind kind) {
        kind.released.assertSchemaIsThatOfTheRecord();
        assertThat(kind.released.schema().get("$id").asString())
                .isEqualTo("https://motcua.vn/schemas/" + kind.released.file() + ".json");
    }

    @ParameterizedTest
    @EnumSource
    void an_example_fits_its_schema_and_comes_back_as_it_was_read(Kind kind) {
        var example = kind.released.example();

        var record = kind.read.apply(JSON.writeValueAsBytes(example));

        assertThat(kind.released.faultsOf(example)).isEmpty();
        assertThat(record).isInstanceOf(kind.released.record());
        assertThat(JSON.readTree(kind.write.apply(record))).isEqualTo(example);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_missing_or_null_is_unreadable_unless_it_may_be_null(Kind kind) {
        for (var place : kind.released.places()) {
            var missing = JSON.writeValueAsBytes(kind.released.exampleWith(place, null));
            var nothing = JSON.writeValueAsBytes(kind.released.exampleWith(place, JsonNodeFactory.instance.nullNode()));

            if (place.required()) {
                assertThatExceptionOfType(UnreadableEventException.class)
                        .as(place.toString())
                        .isThrownBy(() -> kind.read.apply(missing));
                assertThatExceptionOfType(UnreadableEventException.class)
                        .as(place.toString())
                        .isThrownBy(() -> kind.read.apply(nothing));
            } else {
                assertThat(kind.read.apply(missing)).isEqualTo(kind.read.apply(nothing));
            }
        }
    }

    @Test
    void an_agency_is_not_a_procedure() {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> ReferenceCodec.readProcedure("{\"code\":\"H99.21\"}".getBytes(UTF_8)))
                .withMessageContaining("Expected data of a procedure");
    }
}
