package vn.motcua.intake.agency.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.door.Forms;
import vn.motcua.eventing.door.Printed;

/** An agency as the controller publishes it: public office data, as the decision on it says. */
record AgencyRequest(
        @Printed @NotBlank @Size(max = 300) String name,
        @Nullable @Pattern(regexp = CODE, message = A_CODE) String parent,
        @Printed @NotBlank @Size(max = 200) String place,
        @Printed @NotBlank @Size(max = 30) String symbol,
        @Nullable @Pattern(regexp = PHONE, message = A_PHONE) String phone,
        @Valid Person head,
        @Size(max = 1_000) List<@Valid Person> staff,
        @Size(max = 6) List<@Valid Hours> windows,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Pattern(regexp = CODE, message = A_CODE) String successor) {
    private static final String CODE = "(?=.{1,35}$)[0-9A-Z]+(?:\\.[0-9A-Z]+)*";
    private static final String A_CODE = "the code of an agency such as H99.21";
    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String A_TIME = "a time such as 07:00";
    private static final String PHONE = "[0-9+][0-9 .-]{2,19}";
    private static final String A_PHONE = "the telephone of an office: 3 to 20 digits, blanks, . and -";

    AgencyRequest {
        staff = List.copyOf(staff);
        windows = List.copyOf(windows);
    }

    /** A public servant. */
    record Person(
            @Pattern(regexp = Forms.ACCOUNT, message = Forms.AN_ACCOUNT) String id,
            @Printed @NotBlank @Size(max = 200) String name,
            @Printed @NotBlank @Size(max = 200) String title) {
        Agency.Staff staff() {
            return new Agency.Staff(new StaffId(id), name, title);
        }
    }

    /** A daily working window. */
    record Hours(
            @Pattern(regexp = TIME, message = A_TIME) String from,
            @Pattern(regexp = TIME, message = A_TIME) String to) {
        Agency.Window window() {
            return new Agency.Window(from, to);
        }
    }

    /** The agency that it asks for. */
    Agency agency(String code) {
        return new Agency(
                new AgencyCode(code),
                name,
                AgencyCode.ofNullable(parent),
                place,
                symbol,
                phone,
                head.staff(),
                staff.stream().map(Person::staff).toList(),
                windows.stream().map(Hours::window).toList(),
                validFrom,
                validTo,
                AgencyCode.ofNullable(successor));
    }
}
