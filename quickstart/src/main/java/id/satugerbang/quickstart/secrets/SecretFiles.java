package id.satugerbang.quickstart.secrets;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.state.PrivateFile;
import id.satugerbang.quickstart.state.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Generated passwords and client secrets in the state directory, mode 0600. */
public final class SecretFiles {

    private final JsonMapper json = JsonMapper.builder().build();
    private final StateDirectory state;

    public SecretFiles(StateDirectory state) {
        this.state = state;
    }

    /** Makes what is missing. */
    public void create() throws IOException {
        createMissing(realmFile(), RealmSecrets::generate);
        createMissing(serverFile(), ServerSecrets::generate);
    }

    /** Secrets of the realm. @throws UserException where the system was never started */
    public RealmSecrets realm() {
        return read(realmFile(), RealmSecrets.class);
    }

    /** Passwords of the servers. @throws UserException where the system was never started */
    public ServerSecrets servers() {
        return read(serverFile(), ServerSecrets.class);
    }

    /** The file that the realm command reads. */
    public Path realmFile() {
        return state.root().resolve("realm-secrets.json");
    }

    private Path serverFile() {
        return state.root().resolve("server-secrets.json");
    }

    private void createMissing(Path file, Function<Passwords, Object> secrets) throws IOException {
        if (!Files.exists(file)) {
            PrivateFile.write(file, json.writeValueAsString(secrets.apply(new Passwords())));
        }
    }

    private <T> T read(Path file, Class<T> type) {
        if (!Files.exists(file)) {
            throw new UserException("Nothing was started here yet: ./satu up first.");
        }
        return json.readValue(file.toFile(), type);
    }
}
