package vn.motcua.eventing.rules.bad;

import org.junit.jupiter.api.Test;

class Misnamed {
    @Test
    void nobody_runs_this() {}
}
