package id.satugerbang.quickstart.secrets;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.state.PrivateFile;
import id.satugerbang.quickstart.state.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
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
        Passwords passwords = new Passwords();
        complete(realmFile(), RealmSecrets.class, RealmSecrets.none(), kept -> kept.completed(passwords));
        complete(agencyFile(), AgencySecrets.class, AgencySecrets.none(), kept -> kept.completed(passwords));
        complete(serverFile(), ServerSecrets.class, ServerSecrets.none(), kept -> kept.completed(passwords));
    }

    /** Secrets of the realm. @throws UserException where the system was never started */
    public RealmSecrets realm() {
        return read(realmFile(), RealmSecrets.class);
    }

    /** Passwords of the servers. @throws UserException where the system was never started */
    public ServerSecrets servers() {
        return read(serverFile(), ServerSecrets.class);
    }

    /** Keys of the simulated agencies. @throws UserException where the system was never started */
    public AgencySecrets agencies() {
        return read(agencyFile(), AgencySecrets.class);
    }

    /** The file that the simulated agencies read. */
    public Path agencyFile() {
        return state.root().resolve("agency-secrets.json");
    }

    /** The file that the realm command reads. */
    public Path realmFile() {
        return state.root().resolve("realm-secrets.json");
    }

    private Path serverFile() {
        return state.root().resolve("server-secrets.json");
    }

    private <T> void complete(Path file, Class<T> type, T none, UnaryOperator<T> completion) throws IOException {
        T present = Files.exists(file) ? read(file, type) : none;
        T complete = completion.apply(present);
        if (!complete.equals(present)) {
            write(file, complete);
        }
    }

    private void write(Path file, Object secrets) throws IOException {
        PrivateFile.write(file, json.writeValueAsString(secrets));
    }

    private <T> T read(Path file, Class<T> type) {
        if (!Files.exists(file)) {
            throw new UserException("Nothing was started here yet: ./satu up first.");
        }
        return json.readValue(file.toFile(), type);
    }
}
