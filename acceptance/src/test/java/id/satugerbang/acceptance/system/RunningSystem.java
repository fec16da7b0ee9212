package id.satugerbang.acceptance.system;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole system, started by {@code ./satu up} on ports and in a state folder of its own, beside whatever a developer runs.
 *
 * <p>Started when a test first asks for it, stopped when the test run ends, also a failed one.
 */
public final class RunningSystem implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path STATE = Path.of("target", "system").toAbsolutePath();

    private final WireMockServer agency;
    private final SatuCommand command;
    private final Accounts accounts;

    private RunningSystem(WireMockServer agency, SatuCommand command, Accounts accounts) {
        this.agency = agency;
        this.command = command;
        this.accounts = accounts;
    }

    static RunningSystem start() {
        WireMockServer agency =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        agency.start();
        SatuCommand command = new SatuCommand(ROOT, environment(agency.port()));
        try {
            command.run("down");
            command.run("reset").succeeded();
            command.run("up", "--detach").succeeded();
            return new RunningSystem(
                    agency,
                    command,
                    Accounts.parse(command.run("accounts", "--json").succeeded()));
        } catch (RuntimeException | Error failed) {
            command.run("down");
            agency.stop();
            throw failed;
        }
    }

    private static Map<String, String> environment(int agencyPort) {
        Map<String, String> environment = new HashMap<>(FreePorts.forEveryPart());
        environment.put("SATU_STATE_DIR", STATE.toString());
        environment.put("SATU_BUILD", "never");
        environment.put("SATU_GATEWAYS", "2");
        environment.put("SATU_UPSTREAM_ALLOW", "127.0.0.1:" + agencyPort);
        return environment;
    }

    /** Portal and gateway, such as {@code http://localhost:41235}. */
    public URI portal() {
        return URI.create(accounts.portalUrl());
    }

    /** Origin of the second gateway replica. */
    public URI secondGateway() {
        return URI.create(accounts.gateways().get(1));
    }

    /** The process of a part, such as {@code gateway} or {@code redis}. */
    public PartProcess part(String name) {
        return new PartProcess(name, STATE.resolve("pids").resolve(name + ".pid"), command);
    }

    public Accounts accounts() {
        return accounts;
    }

    /** The upstream of an agency that is not among the simulated ones. */
    public WireMockServer agency() {
        return agency;
    }

    /** The {@code satu} command of this system. */
    public SatuCommand command() {
        return command;
    }

    /** A raw access token of a demo account, also while Keycloak still heals from what a test did to it or to its database. */
    public String tokenOf(String username) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreException(AssertionError.class)
                .until(() -> command.run("token", username).succeeded().strip(), token -> !token.isEmpty());
    }

    /** What a simulated agency wants to see of the gateway, such as {@code oss-user-key}. */
    public String agencySecret(String name) {
        Path secrets = STATE.resolve("agency-secrets.json");
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(secrets))
                    .at("/values/" + name)
                    .asString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            command.run("down").succeeded();
        } finally {
            agency.stop();
        }
    }
}
