package id.satugerbang.quickstart.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.quickstart.FreePort;
import id.satugerbang.quickstart.process.ChildLauncher;
import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.process.ProcessIdentity;
import id.satugerbang.quickstart.process.Signal;
import id.satugerbang.quickstart.secrets.SecretFiles;
import id.satugerbang.quickstart.state.StateDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresPartIntegrationTests {

    @TempDir
    Path folder;

    private StateDirectory state;
    private SecretFiles secrets;
    private PostgresPart postgres;
    private int port;

    @BeforeEach
    void prepare() throws Exception {
        state = new StateDirectory(folder);
        state.create();
        secrets = new SecretFiles(state);
        secrets.create();
        port = FreePort.next();
        postgres = new PostgresPart(state, new ChildLauncher(state), secrets, port);
        postgres.start();
    }

    @AfterEach
    void stop() throws Exception {
        postgres.stop();
    }

    @Test
    void dataSurvivesAStopAndAKillOfTheServer() throws Exception {
        execute("create schema identity; create table identity.kept (id int); insert into identity.kept values (1)");
        postgres.stop();
        assertThat(pid().exists()).isFalse();
        postgres.start();
        execute("insert into identity.kept values (2)");

        ProcessIdentity server = pid().living().orElseThrow();
        Signal.KILL.process(server.pid());
        await().atMost(Duration.ofSeconds(10)).until(() -> !server.alive());
        postgres.start();
        assertThat(number("select count(*) from identity.kept")).isEqualTo(2);
    }

    @Test
    void aServerWhosePidFileIsLostIsFoundByItsOwn() throws Exception {
        ProcessIdentity server = pid().living().orElseThrow();
        pid().delete();
        postgres.stop();
        assertThat(server.alive()).isFalse();
    }

    @Test
    void writesAreDurable() throws Exception {
        try (Connection connection = connect();
                ResultSet row = connection.createStatement().executeQuery("show fsync")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void aRoleSeesNothingOfAnotherPartsSchema() throws Exception {
        execute("create schema identity; create table identity.secret (id int)");
        assertThat(number("select count(*) from pg_database where datname = 'keycloak'"))
                .isEqualTo(1);
        String address = "jdbc:postgresql://127.0.0.1:" + port + "/satu";
        try (Connection registry = DriverManager.getConnection(
                address, "satu_registry", secrets.servers().registry())) {
            org.assertj.core.api.Assertions.assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> registry.createStatement().executeQuery("select * from identity.secret"))
                    .withMessageContaining("permission denied");
        }
    }

    private PidFile pid() {
        return new PidFile(state.pid("postgres"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute(sql);
        }
    }

    private int number(String query) throws SQLException {
        try (Connection connection = connect();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/satu",
                "satu_identity",
                secrets.servers().identity());
    }
}
