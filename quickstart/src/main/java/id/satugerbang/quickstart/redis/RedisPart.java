package id.satugerbang.quickstart.redis;

import id.satugerbang.quickstart.part.Part;
import id.satugerbang.quickstart.process.ChildLauncher;
import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.process.ProcessStopper;
import id.satugerbang.quickstart.secrets.SecretFiles;
import id.satugerbang.quickstart.settings.Port;
import id.satugerbang.quickstart.state.PrivateFile;
import id.satugerbang.quickstart.state.StateDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Redis on loopback: append-only file synced every second, nothing evicted. */
public final class RedisPart implements Part {

    private static final Duration READY = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final StateDirectory state;
    private final ChildLauncher launcher;
    private final SecretFiles secrets;
    private final int port;

    public RedisPart(StateDirectory state, ChildLauncher launcher, SecretFiles secrets, int port) {
        this.state = state;
        this.launcher = launcher;
        this.secrets = secrets;
        this.port = port;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.REDIS);
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public void start() throws IOException, InterruptedException {
        String password = secrets.servers().redis();
        Path program = RedisBinary.unpack(state.software());
        StateDirectory.createPrivate(state.data(name()));
        Path configuration = state.data(name()).resolve("redis.conf");
        PrivateFile.write(configuration, configuration(password));
        launcher.start(name(), List.of(program.toString(), configuration.toString()), Map.of())
                .awaitReady(new RedisProbe(port, password)::serves, READY);
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        new ProcessStopper().stopNoted(new PidFile(state.pid(name())), STOP);
    }

    private String configuration(String password) {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory-policy noeviction
                daemonize no
                """.formatted(port, password, state.data(name()));
    }
}
