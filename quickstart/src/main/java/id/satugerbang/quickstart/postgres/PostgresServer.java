package id.satugerbang.quickstart.postgres;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.process.Await;
import id.satugerbang.quickstart.process.ChildLauncher;
import id.satugerbang.quickstart.process.ChildProcess;
import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.process.ProcessIdentity;
import id.satugerbang.quickstart.process.ProcessStopper;
import id.satugerbang.quickstart.process.Signal;
import id.satugerbang.quickstart.state.PrivateFile;
import id.satugerbang.quickstart.state.StateDirectory;
import id.satugerbang.quickstart.state.StateRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One PostgreSQL server on loopback, durable (fsync on), its data below the state directory. */
final class PostgresServer {

    static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";

    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final StateDirectory state;
    private final ChildLauncher launcher;
    private final int port;

    PostgresServer(StateDirectory state, ChildLauncher launcher, int port) {
        this.state = state;
        this.launcher = launcher;
        this.port = port;
    }

    /** Starts the server, with a new cluster where there is none, and waits until it answers. */
    void start(String password, BooleanSupplier ready) throws IOException, InterruptedException {
        Path programs = PostgresBinaries.unpack(state.software()).resolve("bin");
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise(programs, password);
        }
        ChildProcess process = launcher.start(
                NAME, UnprivilegedUser.command(command(programs)), Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"));
        process.awaitReady(ready, READY);
    }

    /** Stops the server that its own pid file or ours names. */
    void stop() throws IOException, InterruptedException {
        Optional<ProcessIdentity> server = new PidFile(state.pid(NAME)).living().or(this::postmaster);
        if (server.isPresent()) {
            new ProcessStopper().stopProcess(server.get(), Signal.INT, STOP);
        }
        Await.until(() -> !zombie(), STOP);
        new PidFile(state.pid(NAME)).delete();
    }

    /** True as long as a server would not start because its predecessor's number, be it a zombie's, is still taken. */
    private boolean zombie() {
        try {
            long pid = noted(data());
            return Files.exists(Path.of("/proc", Long.toString(pid)))
                    && ProcessIdentity.of(pid).isEmpty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return false;
        }
    }

    private static long noted(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    /** The server that PostgreSQL's own pid file names, as long as it works in our data directory. */
    Optional<ProcessIdentity> postmaster() {
        try {
            long pid = noted(data());
            Path works = Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
            return works.equals(data().toRealPath()) ? ProcessIdentity.of(pid) : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private List<String> command(Path programs) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("postgres").toString(), "-D", data().toString(), "-p", Integer.toString(port)));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "fsync", "on",
                        "max_connections", "120",
                        "shared_buffers", "64MB")
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private void initialise(Path programs, String password) throws IOException, InterruptedException {
        Path draft = state.data(NAME + ".new");
        StateRemoval.removeTree(draft);
        StateDirectory.createPrivate(draft);
        Path passwordFile = state.root().resolve("postgres.password");
        PrivateFile.write(passwordFile, password + "\n");
        try {
            launcher.start(NAME, UnprivilegedUser.command(initdb(programs, draft, passwordFile)), Map.of("TZ", "UTC"))
                    .awaitSuccess(READY);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> initdb(Path programs, Path data, Path passwordFile) {
        return List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    private Path data() {
        if (Files.exists(state.data(NAME)) && !Files.isDirectory(state.data(NAME))) {
            throw new UserException(state.data(NAME) + " is no folder: remove it, or ./satu reset.");
        }
        return state.data(NAME);
    }
}
