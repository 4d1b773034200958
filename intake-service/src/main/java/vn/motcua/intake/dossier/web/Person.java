package vn.motcua.intake.dossier.web;

import org.jspecify.annotations.Nullable;

/** Somebody who files or owns a dossier. Never logged, never announced. */
record Person(
        String name,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Address address) {

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
