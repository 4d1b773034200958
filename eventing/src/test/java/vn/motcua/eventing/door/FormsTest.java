package vn.motcua.eventing.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    /** What says something of a person, as it might be written where it does not belong. */
    private static final List<String> OF_A_PERSON = List.of(
            "Nguyễn Văn Mẫu",
            "Nguyen Van Mau",
            "NGUYEN VAN MAU",
            "12 Nguyễn Văn Mẫu",
            "12 NGUYEN VAN MAU",
            "12/Nguyễn Văn Mẫu",
            "12/QĐ-UBND ông Mẫu",
            "NGUYEN VAN 12",
            "của ông Mẫu",
            "mau@vi-du.vn",
            "12/mau@vi-du.vn",
            "0912345678",
            "091.234.5678",
            "091-234-5678",
            "+84912345678",
            "12/0912345678",
            "CCCD 099301000123",
            "099301000123",
            "123456789");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123/QĐ-UBND",
                "12/QĐ-TTg",
                "12/TTr-UBND",
                "1234/QĐ-UBND.HC",
                "05/2026/GCN",
                "H99-12/TLKT-BS",
                "12/XN-UBND",
                "12/TP/KS-BS",
                "01/2026/ĐKKH",
                "12A/GPXD",
                "12a/GPXD",
                "9441/TB-BNV",
                "6150/TB-BLĐTBXH",
                "12729/VPCP-KGVX",
                "123456/2026",
                "01/2026/0001",
                "12",
                "GPXD 12",
                "GPXD số 12",
                "Số 12/XN-UBND",
                "CS 123456",
                "AA 01234567",
                "GCN số CS 123456",
                "VPĐKĐĐ-12"
            })
    void the_numbers_that_offices_write_are_numbers_of_papers(String number) {
        assertThat(number).matches(Forms.PAPER_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H99.21-KQ-2026-000112",
                "KQ.G15-2024-000123",
                "000.00.01.H09-2024-000123",
                "012345622000123",
                "b7f1d0a2-6c3e-5d84-8e9f-2a5c7b1d4e06",
                "00000000-0000-4000-8000-000000000000"
            })
    void the_codes_of_stores_of_results_are_codes(String code) {
        assertThat(code).matches(Forms.RESULT_CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"leader-21", "h99.21-ct", "nguyen.van.mau", "urn:staff:7", "00000000-0000-4000-8000-000000000000"
            })
    void accounts_are_accounts(String account) {
        assertThat(account).matches(Forms.ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Điều 17 Nghị định 118/2025/NĐ-CP",
                "Nghị định số 118/2025/NĐ-CP, Điều 19 khoản 4",
                "ND118-2025, Điều 19 khoản 4",
                "khoản 2 Điều 29 Luật Hộ tịch 2014",
                "LUẬT ĐẤT ĐAI SỐ 31/2024/QH15",
                "Quyết định 12/QĐ-UBND ngày 23/11/2026 của Ủy ban nhân dân xã Mẫu 21",
                "12/QĐ-UBND",
                "Công văn 9441/TB-BNV; điểm a khoản 1 Điều 5",
                "Sắc lệnh số 85/SL ngày 29/02/1952",
                "Tờ trình số 15/TTr-UBND",
                "Hiệp định tương trợ tư pháp Việt Nam - Lào",
                "Công ước La Hay 1993",
                "Điều 30 Luật Hôn nhân và gia đình (bà nội, bà ngoại)",
                "Điều 5 Luật Nuôi con nuôi: anh chị em ruột",
                "Điều 17 Nghị định 118/2025/NĐ\u2011CP"
            })
    void what_decisions_rest_on_is_a_citation(String ground) {
        assertThat(ground).matches(Forms.CITATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "z",
                " ",
                "Hồ sơ của Nguyễn Văn Mẫu trùng",
                "Điều 17, ông Mẫu ",
                "Điều 17 ÔNG NAM",
                "Điều 17 em Nguyễn Văn Mẫu ở thôn 5",
                "Điều 17 099_301_000_123",
                "Lý do: bị nhiễm HIV, khoản nợ 5 triệu",
                "điều đó là do Nguyễn Thị Mẫu ly hôn",
                "<script>Điều 17</script>",
                "Ông Nguyễn Văn Mẫu, Điều 17",
                "Điều 17 0912345678",
                "Điều 17, CCCD 099 301 000 123",
                "Điều 17 mau@vi-du.vn",
                "Điều 17\nNghị định"
            })
    void what_cites_nothing_or_speaks_of_a_person_is_no_citation(String text) {
        assertThat(text).doesNotMatch(Forms.CITATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BC-1",
                "BĐ-12/2026",
                "EE123456789VN",
                "RR000000001VN",
                "EE 123 456 789 VN",
                "ee123456789vn",
                "BBBG/2026/17",
                "21.2026_07"
            })
    void the_numbers_that_the_post_writes_are_references_of_the_post(String reference) {
        assertThat(reference).matches(Forms.POSTAL_REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NGUYENVANAN1",
                "NGUYEN-VAN-AN-1",
                "bc-1",
                "EE 1234567890 VN",
                "0900/000/123",
                "84/900/000/123",
                "0/9/0/0/0/0/0/1/2/3",
                "099301/000/123",
                "EE  123456789VN",
                "EE123456789",
                "12 34"
            })
    void names_and_half_numbers_are_none(String text) {
        assertThat(text).doesNotMatch(Forms.POSTAL_REFERENCE);
    }

    @Test
    void nothing_of_a_person_has_the_form_of_a_number_a_code_or_a_file() {
        assertThat(OF_A_PERSON).allSatisfy(text -> assertThat(text)
                .doesNotMatch(Forms.PAPER_NUMBER)
                .doesNotMatch(Forms.RESULT_CODE)
                .doesNotMatch(Forms.POSTAL_REFERENCE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nguyễn Văn Mẫu", "Nguyen Van Mau", "mau@vi-du.vn", "0912345678", "099301000123", "123456789"})
    void an_account_is_no_name_no_mailbox_and_no_number_of_a_person(String text) {
        assertThat(text).doesNotMatch(Forms.ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "/", "số", "QĐ-UBND", "12 ", " 12", "12  QĐ", "12/", "/12", "12//QĐ", "12\n13", "12;13"
            })
    void what_is_half_a_number_is_none(String text) {
        assertThat(text).doesNotMatch(Forms.PAPER_NUMBER).doesNotMatch(Forms.RESULT_CODE);
    }

    @Test
    void none_is_endless() {
        assertThat("1".repeat(51)).doesNotMatch(Forms.PAPER_NUMBER);
        assertThat("1".repeat(61)).doesNotMatch(Forms.RESULT_CODE).doesNotMatch(Forms.FILE);
        assertThat("a".repeat(101)).doesNotMatch(Forms.ACCOUNT);
        assertThat("/".repeat(40)).doesNotMatch(Forms.PAPER_NUMBER).doesNotMatch(Forms.POSTAL_REFERENCE);
        assertThat("1A".repeat(21)).doesNotMatch(Forms.POSTAL_REFERENCE);
        assertThat("Điều 1 ".repeat(50)).doesNotMatch(Forms.CITATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Phí", "Lệ phí trước bạ", "Thuế thu nhập cá nhân", "Tiền sử dụng đất (50%)", "LAND_USE_FEE"})
    void a_kind_of_payment_is_named_by_what_is_paid(String kind) {
        assertThat(kind).matches(Forms.MONEY_KIND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn Mẫu", "NGUYEN", "Phí của ông Nguyễn Văn Mẫu", "Phí 099301000123", "", "Phíbảo"})
    void a_kind_of_payment_has_no_room_for_a_person(String kind) {
        assertThat(kind).doesNotMatch(Forms.MONEY_KIND);
    }
}
