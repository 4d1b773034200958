package vn.motcua.eventing.rules.bad;

import org.springframework.beans.factory.annotation.Autowired;

final class FieldInjected {
    @Autowired
    String needed = "";
}
