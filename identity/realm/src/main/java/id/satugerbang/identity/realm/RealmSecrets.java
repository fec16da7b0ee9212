package id.satugerbang.identity.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Client secrets and first passwords from the secrets file, which is JSON of the shape {@code {"clients": {id: secret},
 * "users": {name: password}}}.
 */
record RealmSecrets(Map<String, String> clients, Map<String, String> users) {

    private static final List<String> CLIENTS = List.of("satu-gateway");
    private static final List<String> QUICKSTART_CLIENTS = List.of("satu-integrator-demo");
    private static final List<String> QUICKSTART_USERS = List.of(
            "siti.aminah",
            "budi.santoso",
            "petugas.bmkg",
            "petugas.dukcapil",
            "petugas.loket",
            "petugas.dpmptsp",
            "petugas.dinkes",
            "petugas.bpjs",
            "petugas.bapenda",
            "peninjau");

    /** @throws UsageException where the file cannot be read or lacks an entry that is needed */
    static RealmSecrets read(Path file, boolean quickstart) {
        JsonNode json = json(file);
        RealmSecrets secrets = new RealmSecrets(texts(json.path("clients")), texts(json.path("users")));
        requireAll(file, "clients", secrets.clients, CLIENTS);
        if (quickstart) {
            requireAll(file, "clients", secrets.clients, QUICKSTART_CLIENTS);
            requireAll(file, "users", secrets.users, QUICKSTART_USERS);
        }
        return secrets;
    }

    @Override
    public String toString() {
        return "RealmSecrets[" + clients.keySet() + ", " + users.keySet() + "]";
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UsageException("secrets file " + file + " cannot be read");
        } catch (JacksonException malformed) {
            throw new UsageException("secrets file " + file + " is not JSON");
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        return texts;
    }

    private static void requireAll(Path file, String group, Map<String, String> present, List<String> names) {
        names.stream()
                .filter(name -> present.getOrDefault(name, "").isBlank())
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException("secrets file " + file + " has no " + group + "/" + name);
                });
    }
}
