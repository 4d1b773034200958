package vn.motcua.sla.calendar;

import java.util.Arrays;
import java.util.Optional;

/** The public holidays of the Labour Code (article 112) and of Resolution 28/2026/QH16. */
enum Holiday {
    NEW_YEAR("Tết Dương lịch", "New Year's Day", true),
    TET("Tết Nguyên đán", "Lunar New Year", true),
    HUNG_KINGS("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day", true),
    REUNIFICATION("Ngày Chiến thắng", "Reunification Day", true),
    LABOUR("Quốc tế lao động", "Labour Day", true),
    NATIONAL_DAY("Quốc khánh", "National Day", true),
    CULTURE_DAY("Ngày Văn hóa Việt Nam", "Vietnam Culture Day", false);

    private final Text text;
    private final boolean compensated;

    Holiday(String vietnamese, String english, boolean compensated) {
        this.text = new Text(vietnamese, english);
        this.compensated = compensated;
    }

    Text text() {
        return text;
    }

    /** Whether it moves to the next working day when it falls on a weekly day off. */
    boolean compensated() {
        return compensated;
    }

    /** The holiday that an official name begins with, such as "Tết Nguyên đán Bính Ngọ". */
    static Optional<Holiday> named(String officialName) {
        return Arrays.stream(values())
                .filter(holiday -> officialName.startsWith(holiday.text.vietnamese()))
                .findFirst();
    }
}
