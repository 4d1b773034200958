package vn.motcua.eventing.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonFieldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME         | Nguyễn Văn Mẫu",
                "NAME         | H'Hen Niê",
                "NAME         | Y Bhĭm ê̆ban",
                "NAME         | Công ty TNHH 36",
                "ID_NUMBER    | 099301000123",
                "ID_NUMBER    | 123456789",
                "ID_NUMBER    | B1234567",
                "PHONE        | 0900000123",
                "PHONE        | +84 90-000.0123",
                "EMAIL        | an@vi-du.vn",
                "EMAIL        | a.b+c@localhost",
                "ADDRESS_LINE | Số 1, ngõ 2/3, thôn Mẫu"
            })
    void what_is_usual_comes_in(PersonField field, String text) {
        assertThat(field.refusal(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME      | 123                   | text without a letter",
                "NAME      | 王小明                | U+738B, U+5C0F, U+660E",
                "NAME      | An 😀                 | U+1F600",
                "ID_NUMBER | abc không phải số     | 17 characters, not all digits",
                "ID_NUMBER | 12345678901           | 11 digits",
                "PHONE     | ------                | 6 characters, not all digits",
                "PHONE     | 12345                 | 5 digits",
                "EMAIL     | an                    | text of 2 characters",
                "EMAIL     | an@                   | text of 3 characters",
                "EMAIL     | an binh@vi-du.vn      | text of 16 characters"
            })
    void what_is_wrong_is_described_and_not_repeated(PersonField field, String text, String found) {
        assertThat(field.refusal(text))
                .hasValueSatisfying(unfit -> assertThat(unfit.found()).isEqualTo(found));
    }

    @ParameterizedTest
    @CsvSource({"NAME, 200", "EMAIL, 200", "ADDRESS_LINE, 300", "COMMUNE, 100", "PROVINCE, 100", "ADDRESS, 500"})
    void the_length_is_named(PersonField field, int longest) {
        assertThat(field.refusal("a".repeat(longest + 1))).hasValueSatisfying(unfit -> {
            assertThat(unfit.expected()).isEqualTo("text of at most " + longest + " characters");
            assertThat(unfit.found()).isEqualTo(longest + 1 + " characters");
        });
    }

    @ParameterizedTest
    @CsvSource({"٠٩٩٣٠١٠٠٠١٢٣"})
    void digits_of_another_script_are_told_apart(String text) {
        var refusal = PersonField.ID_NUMBER.refusal(text).orElseThrow();

        assertThat(refusal.found()).isNotEqualTo("12 digits").isNotEqualTo(refusal.expected());
    }
}
