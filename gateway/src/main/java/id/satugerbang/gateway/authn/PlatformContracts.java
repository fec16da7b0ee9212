package id.satugerbang.gateway.authn;

import id.satugerbang.gateway.authn.PublicOperations.PublicOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads from the platform's OpenAPI documents which operations anybody may call: those with {@code security: []}. */
final class PlatformContracts {

    private static final List<String> DOCUMENTS = List.of("satu-openapi/registry.yaml", "satu-openapi/identity.yaml");

    private static final Set<String> METHODS =
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());

    private PlatformContracts() {}

    static PublicOperations publicOperations() {
        return new PublicOperations(
                DOCUMENTS.stream().flatMap(PlatformContracts::open).toList());
    }

    /** The methods of each path of the platform that a contract declares. */
    static PlatformMethods methods() {
        Map<PathPattern, Set<String>> methods = new LinkedHashMap<>();
        Stream.concat(DOCUMENTS.stream(), Stream.of("satu-openapi/gateway.yaml"))
                .map(document ->
                        (Map<?, ?>) Objects.requireNonNull(read(document).get("paths"), "paths"))
                .flatMap(paths -> paths.entrySet().stream())
                .forEach(path -> methods.put(
                        PathPatternParser.defaultInstance.parse(String.valueOf(path.getKey())),
                        ((Map<?, ?>) path.getValue())
                                .keySet().stream()
                                        .map(member -> String.valueOf(member).toUpperCase(Locale.ROOT))
                                        .filter(METHODS::contains)
                                        .collect(Collectors.toSet())));
        return new PlatformMethods(methods);
    }

    private static Stream<PublicOperation> open(String document) {
        Map<?, ?> paths = (Map<?, ?>) Objects.requireNonNull(read(document).get("paths"), "paths");
        return paths.entrySet().stream().flatMap(path -> ((Map<?, ?>) path.getValue())
                .entrySet().stream()
                        .filter(member -> isPublic(member.getValue()))
                        .map(member -> operation(String.valueOf(member.getKey()), String.valueOf(path.getKey()))));
    }

    private static boolean isPublic(Object operation) {
        return operation instanceof Map<?, ?> members
                && members.get("security") instanceof List<?> security
                && security.isEmpty();
    }

    private static PublicOperation operation(String method, String path) {
        return new PublicOperation(method.toUpperCase(Locale.ROOT), PathPatternParser.defaultInstance.parse(path));
    }

    private static Map<?, ?> read(String document) {
        try (InputStream in = new ClassPathResource(document).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException missing) {
            throw new UncheckedIOException("The contract " + document + " is not on the class path", missing);
        }
    }
}
