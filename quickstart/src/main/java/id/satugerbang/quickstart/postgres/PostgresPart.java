package id.satugerbang.quickstart.postgres;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.part.Part;
import id.satugerbang.quickstart.process.ChildLauncher;
import id.satugerbang.quickstart.secrets.SecretFiles;
import id.satugerbang.quickstart.secrets.ServerSecrets;
import id.satugerbang.quickstart.settings.Port;
import id.satugerbang.quickstart.state.StateDirectory;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** PostgreSQL with the databases of the parts. */
public final class PostgresPart implements Part {

    private final StateDirectory state;
    private final PostgresServer server;
    private final SecretFiles secrets;
    private final int port;

    public PostgresPart(StateDirectory state, ChildLauncher launcher, SecretFiles secrets, int port) {
        this.state = state;
        this.server = new PostgresServer(state, launcher, port);
        this.secrets = secrets;
        this.port = port;
    }

    @Override
    public String name() {
        return PostgresServer.NAME;
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.POSTGRES);
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public void start() throws IOException, InterruptedException {
        ServerSecrets passwords = secrets.servers();
        Databases databases = new Databases(port, passwords);
        server.start(passwords.postgres(), databases::reachable);
        try {
            databases.create();
        } catch (SQLException refused) {
            throw new UserException(
                    "postgres did not take its databases: " + refused.getMessage() + "; see " + state.log(name()) + ".",
                    refused);
        }
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        server.stop();
    }
}
