package id.satugerbang.quickstart.service;

import id.satugerbang.quickstart.secrets.AgencySecrets;
import id.satugerbang.quickstart.secrets.RealmSecrets;
import id.satugerbang.quickstart.secrets.SecretFiles;
import id.satugerbang.quickstart.settings.Port;
import id.satugerbang.quickstart.settings.Settings;
import id.satugerbang.quickstart.state.StateDirectory;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the platform's services and the simulated agencies are started. */
public final class PlatformServices {

    private static final String LOOPBACK = "127.0.0.1";

    private final Settings settings;
    private final StateDirectory state;
    private final SecretFiles secrets;
    private final JavaCommand java;

    public PlatformServices(Settings settings, StateDirectory state, SecretFiles secrets, JavaCommand java) {
        this.settings = settings;
        this.state = state;
        this.secrets = secrets;
        this.java = java;
    }

    /** The identity service. */
    public ServicePlan identity() {
        Path jar = settings.root().resolve("identity/service/target/identity-service.jar");
        return new ServicePlan(
                "identity",
                List.of(Port.IDENTITY, Port.IDENTITY_MANAGEMENT),
                Set.of("postgres"),
                () -> java.service("identity", "192m", jar),
                () -> database(
                                common(Port.IDENTITY, Port.IDENTITY_MANAGEMENT),
                                "identity",
                                secrets.servers().identity())
                        .with("spring.datasource.username", "satu_identity_service")
                        .with("spring.datasource.password", secrets.servers().identityService())
                        .with("spring.flyway.user", "satu_identity")
                        .with("spring.flyway.password", secrets.servers().identity())
                        .with("satu.identity.registry.uri", loopback(Port.REGISTRY))
                        .with("satu.civil-registry.uri", loopback(Port.AGENCIES) + "/siak/data_verifikasi")
                        .with(
                                "satu.civil-registry.password",
                                secrets.agencies().values().getOrDefault(AgencySecrets.CIVIL_REGISTRY, ""))
                        .with("satu.civil-registry.retry-after", "5s")
                        .with("satu.counter.proofing-agencies", "dukcapil-surabaya")
                        .variables(),
                readiness(Port.IDENTITY_MANAGEMENT));
    }

    /** The service registry. */
    public ServicePlan registry() {
        Path jar = settings.root().resolve("service-registry/target/service-registry.jar");
        return new ServicePlan(
                "registry",
                List.of(Port.REGISTRY, Port.REGISTRY_MANAGEMENT),
                Set.of("postgres", "redis"),
                () -> java.service("registry", "256m", jar),
                () -> redis(database(
                                common(Port.REGISTRY, Port.REGISTRY_MANAGEMENT),
                                "registry",
                                secrets.servers().registry()))
                        .with("satu.registry.upstream-allow", String.join(",", settings.allowedUpstreams()))
                        .variables(),
                readiness(Port.REGISTRY_MANAGEMENT));
    }

    /** The gateway. */
    public ServicePlan gateway() {
        return gateway("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT);
    }

    /** The second gateway replica. */
    public ServicePlan secondGateway() {
        return gateway("gateway-2", Port.GATEWAY_2, Port.GATEWAY_2_MANAGEMENT);
    }

    /** The simulated agencies. */
    public ServicePlan agencies() {
        return new ServicePlan(
                "agencies",
                List.of(Port.AGENCIES),
                Set.of(),
                () -> java.main("agencies", "96m", "id.satugerbang.quickstart.agencies.AgenciesMain"),
                () -> Map.of(
                        "SATU_PORT_AGENCIES", Integer.toString(settings.port(Port.AGENCIES)),
                        "SATU_PUBLIC_ORIGIN", settings.publicOrigin(),
                        "SATU_AGENCY_SECRETS", secrets.agencyFile().toString()),
                URI.create(loopback(Port.AGENCIES) + "/health"));
    }

    /** The sink for mails. */
    public ServicePlan mail() {
        return new ServicePlan(
                "mail",
                List.of(Port.MAIL_INBOX, Port.MAIL),
                Set.of(),
                () -> java.main("mail", "64m", "id.satugerbang.quickstart.mail.MailMain"),
                () -> Map.of(
                        Port.MAIL.variable(), Integer.toString(settings.port(Port.MAIL)),
                        Port.MAIL_INBOX.variable(), Integer.toString(settings.port(Port.MAIL_INBOX))),
                URI.create(loopback(Port.MAIL_INBOX) + "/health"));
    }

    private ServicePlan gateway(String name, Port port, Port management) {
        Path jar = settings.root().resolve("gateway/target/gateway.jar");
        return new ServicePlan(
                name,
                List.of(port, management),
                Set.of("redis"),
                () -> java.service(name, "320m", jar),
                () -> redis(common(port, management))
                        .with("satu.gateway.registry-uri", loopback(Port.REGISTRY))
                        .with("satu.gateway.identity-uri", loopback(Port.IDENTITY))
                        .with("satu.gateway.state-dir", state.data(name).toString())
                        .with(
                                "satu.gateway.portal-dir",
                                settings.root().resolve("portal/dist").toString())
                        .with("satu.gateway.replica", name)
                        .with("satu.gateway.edge.hosts", "localhost:%1$d,127.0.0.1:%1$d".formatted(settings.port(port)))
                        .with("satu.gateway.client-secret", secrets.realm().client(RealmSecrets.GATEWAY_CLIENT))
                        .with("satu.gateway.upstream-allow", String.join(",", settings.allowedUpstreams()))
                        .variables(),
                readiness(management));
    }

    private SpringEnvironment common(Port port, Port management) {
        return new SpringEnvironment()
                .with("server.address", LOOPBACK)
                .with("server.port", settings.port(port))
                .with("management.server.address", LOOPBACK)
                .with("management.server.port", settings.port(management))
                .with("satu.public-origin", settings.publicOrigin())
                .with("satu.issuer", settings.issuer())
                .with("satu.keys-dir", settings.keysDirectory().toString());
    }

    private SpringEnvironment database(SpringEnvironment environment, String schema, String password) {
        String address =
                "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/satu?currentSchema=" + schema;
        return environment
                .with("spring.datasource.url", address)
                .with("spring.datasource.username", "satu_" + schema)
                .with("spring.datasource.password", password);
    }

    private SpringEnvironment redis(SpringEnvironment environment) {
        return environment
                .with("spring.data.redis.host", LOOPBACK)
                .with("spring.data.redis.port", settings.port(Port.REDIS))
                .with("spring.data.redis.password", secrets.servers().redis());
    }

    private URI readiness(Port management) {
        return URI.create(loopback(management) + "/actuator/health/readiness");
    }

    private String loopback(Port port) {
        return "http://" + LOOPBACK + ":" + settings.port(port);
    }
}
