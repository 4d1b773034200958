package vn.motcua.intake.dossier.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.Correction;

/** Somebody who files or owns a dossier. Never logged, never announced. */
record Person(
        String name,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Address address) {

    /** The same with one thing put right. */
    Person with(Correction.Field field, String value) {
        return switch (field) {
            case FILER_NAME, OWNER_NAME -> new Person(value, idNumber, phone, email, address);
            case FILER_ID_NUMBER, OWNER_ID_NUMBER -> new Person(name, value, phone, email, address);
            case FILER_PHONE, OWNER_PHONE -> new Person(name, idNumber, value, email, address);
            case FILER_EMAIL, OWNER_EMAIL -> new Person(name, idNumber, phone, value, address);
        };
    }

    /** The same, reached in another way. */
    Person with(PersonalData.Contact contact) {
        return new Person(
                name,
                idNumber,
                contact.phone() == null ? phone : contact.phone(),
                contact.email() == null ? email : contact.email(),
                contact.address() == null ? address : contact.address());
    }

    /** A postal address. */
    record Address(String line, String commune, String province) {
        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
