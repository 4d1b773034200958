package vn.motcua.eventing.rules.bad.core;

import org.springframework.util.StringUtils;

final class FrameworkInTheCore {
    boolean decide(String reason) {
        return StringUtils.hasText(reason);
    }
}
