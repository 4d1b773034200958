package vn.motcua.eventing.rules.bad;

import com.github.benmanes.caffeine.cache.Cache;

class Finder {
    String find(Cache<String, String> cache) {
        return cache.get("key", key -> key);
    }
}
