package id.satugerbang.quickstart.agencies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys and secrets that the agencies have handed to the platform and want to see again. */
public final class AgencyKeys {

    private final Map<String, String> values;

    public AgencyKeys(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads a file of the shape {@code {"values": {name: value}}}. */
    static AgencyKeys read(Path file) {
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
            return new AgencyKeys(JsonMapper.shared().convertValue(json.path("values"), new TypeReference<>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The value with that name. */
    public String get(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalStateException("The agencies have no " + name));
    }
}
