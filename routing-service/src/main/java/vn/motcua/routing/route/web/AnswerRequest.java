package vn.motcua.routing.route.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.motcua.eventing.door.FreeText;

/** The opinion of the agency that was asked. */
record AnswerRequest(@FreeText @NotBlank @Size(max = 4000) String answer) {

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "AnswerRequest";
    }
}
