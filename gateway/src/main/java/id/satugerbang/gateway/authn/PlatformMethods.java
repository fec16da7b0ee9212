package id.satugerbang.gateway.authn;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** Which methods the platform's own paths answer to, as the contracts say. */
public final class PlatformMethods {

    private final Map<PathPattern, Set<String>> methods;

    PlatformMethods(Map<PathPattern, Set<String>> methods) {
        this.methods = Map.copyOf(methods);
    }

    /** In alphabetical order, HEAD wherever GET is; empty where no contract names the path. */
    public Set<String> at(PathContainer path) {
        Set<String> found = new TreeSet<>();
        methods.forEach((pattern, declared) -> {
            if (pattern.matches(path)) {
                found.addAll(declared);
            }
        });
        if (found.contains("GET")) {
            found.add("HEAD");
        }
        return found;
    }
}
