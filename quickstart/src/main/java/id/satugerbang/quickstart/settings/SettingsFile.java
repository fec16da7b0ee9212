package id.satugerbang.quickstart.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The settings with which a system was started, as the environment variables that make them, so that {@code status},
 * {@code token} and {@code down} find it without them.
 */
public final class SettingsFile {

    private static final String NAME = "settings.properties";

    private SettingsFile() {}

    /** Settings of the system that was started last in the state directory; those of the environment where none was. */
    public static Settings started(Path root, Map<String, String> environment) {
        Settings asked = Settings.from(root, environment);
        Path file = asked.stateDirectory().resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return asked;
        }
        Map<String, String> variables = new HashMap<>(environment);
        Properties saved = read(file);
        saved.stringPropertyNames().forEach(name -> variables.put(name, saved.getProperty(name)));
        return Settings.from(root, variables);
    }

    /** Keeps the settings in their state directory. */
    public static void save(Settings settings) throws IOException {
        Properties variables = new Properties();
        for (Port port : Port.values()) {
            variables.setProperty(port.variable(), Integer.toString(settings.port(port)));
        }
        variables.setProperty("SATU_GATEWAYS", Integer.toString(settings.gateways()));
        variables.setProperty("SATU_UPSTREAM_ALLOW", String.join(",", settings.upstreamAllow()));
        variables.setProperty("SATU_KEYS_DIR", settings.keysDirectory().toString());
        try (Writer writer = Files.newBufferedWriter(settings.stateDirectory().resolve(NAME))) {
            variables.store(writer, "The last ./satu up");
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return properties;
    }
}
