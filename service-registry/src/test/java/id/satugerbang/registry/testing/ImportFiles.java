package id.satugerbang.registry.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files for imports. */
public final class ImportFiles {

    private ImportFiles() {}

    /** A line of NDJSON for a service with a release that passes every check. */
    public static String line(String agency, String slug, String name) {
        return line(agency, slug, name, Samples.release());
    }

    public static String line(String agency, String slug, String name, ObjectNode release) {
        ObjectNode row = JsonMapper.shared().createObjectNode().put("agency", agency);
        row.set("service", JsonMapper.shared().readTree(Samples.service(slug, name, "35.78", "lingkungan")));
        row.set("release", release);
        return row.toString();
    }

    public static String resource(String name) {
        return text("/imports/" + name);
    }

    /** A resource of the tests as text. */
    public static String text(String path) {
        try (InputStream file = Objects.requireNonNull(ImportFiles.class.getResourceAsStream(path))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lines of a resource without its header. */
    public static List<String> lines(String name) {
        return resource(name).lines().skip(1).filter(line -> !line.isBlank()).toList();
    }
}
