package id.satugerbang.gateway.authn;

import id.satugerbang.gateway.authn.PublicOperations.PublicOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads from the platform's OpenAPI documents which operations anybody may call: those with {@code security: []}. */
final class PlatformContracts {

    private static final List<String> DOCUMENTS = List.of("satu-openapi/registry.yaml", "satu-openapi/identity.yaml");

    private PlatformContracts() {}

    static PublicOperations publicOperations() {
        return new PublicOperations(
                DOCUMENTS.stream().flatMap(PlatformContracts::open).toList());
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
