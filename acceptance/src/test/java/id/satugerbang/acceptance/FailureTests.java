package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.BrowserSession;
import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.Load;
import id.satugerbang.acceptance.system.PartProcess;
import id.satugerbang.acceptance.system.RealmAdmin;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What users see while a part is down and when it comes back; calls with a token go on all the time. */
@WithRunningSystem
@Order(Integer.MAX_VALUE)
class FailureTests {

    private static final String WEATHER = "/api/bmkg/cuaca/publik/prakiraan-cuaca?adm4=35.78.09.1001";
    private static final String CARD = ChildCard.PATH;
    private static final String CATALOGUE = "/registry/v1/catalogue";
    private static final Duration SESSION_ANSWER = Duration.ofSeconds(1);
    private static final Duration HEALING = Duration.ofSeconds(5);

    private final RunningSystem system;
    private final Calls gateway;

    FailureTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
    }

    @Test
    void withoutTheRegistryRoutesKeepWorkingAlsoInAGatewayThatStartsMeanwhile() {
        PartProcess registry = system.part("registry");
        String officer = system.tokenOf("petugas.bmkg");
        try (Load load = weather()) {
            registry.kill();
            awaitCode(CATALOGUE, "registry_unavailable");
            assertThat(gateway.postJson(
                                    "/registry/v1/agencies/bmkg/services", "{}", "Authorization", "Bearer " + officer)
                            .code())
                    .isEqualTo("registry_unavailable");
            system.part("gateway-2").restart();
            assertThat(new Calls(system.secondGateway()).get(WEATHER).status()).isEqualTo(200);
            registry.restart();
            awaitStatus(CATALOGUE, 200, HEALING);
            assertThat(load.stop("registry killed").failures()).isEmpty();
        } finally {
            ensureRunning(registry);
        }
    }

    @Test
    void withoutPostgresRoutesKeepWorkingRegistrationAnswers503AndNoValuesLeave() {
        PartProcess postgres = system.part("postgres");
        ChildCard card = ChildCard.of("siti.aminah", system);
        try (Load load = weather()) {
            postgres.kill();
            awaitCode(CATALOGUE, "registry_unavailable");
            assertThat(card.apply("{}").code()).as("no ledger, no values").isEqualTo("citizen_data_unavailable");
            postgres.restart();
            awaitStatus(CATALOGUE, 200, Duration.ofSeconds(30));
            Awaitility.await()
                    .atMost(HEALING)
                    .untilAsserted(() -> assertThat(card.apply("{}").status()).isEqualTo(201));
            assertThat(load.stop("PostgreSQL killed").failures()).isEmpty();
        } finally {
            ensureRunning(postgres);
        }
    }

    @Test
    void withRedisKilledTokensWorkAndSessionsAnswer503AtOnceUntilItIsBack() {
        PartProcess redis = system.part("redis");
        String cookie = BrowserSession.cookieOf("budi.santoso", system);
        try (Load load = applications()) {
            redis.kill();
            assertSessionsRefusedAtOnce(cookie);
            redis.restart();
            System.out.printf("sessions answer again %d ms after Redis was ready%n", healed(cookie));
            assertThat(load.stop("Redis killed").failures()).isEmpty();
        } finally {
            ensureRunning(redis);
        }
    }

    @Test
    void withRedisHangingTokensWorkAndSessionsAnswer503AtOnceUntilItGoesOn() {
        PartProcess redis = system.part("redis");
        String cookie = BrowserSession.cookieOf("budi.santoso", system);
        try (Load load = applications()) {
            redis.freeze();
            assertSessionsRefusedAtOnce(cookie);
            redis.thaw();
            System.out.printf("sessions answer again %d ms after Redis went on%n", healed(cookie));
            assertThat(load.stop("Redis hung").failures()).isEmpty();
        } finally {
            redis.thaw();
        }
    }

    @Test
    void withoutKeycloakValidTokensStayValidAndSigningInAnswers503() {
        PartProcess keycloak = system.part("keycloak");
        String cookie = BrowserSession.cookieOf("siti.aminah", system);
        try (Load load = applications()) {
            keycloak.kill();
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                            gateway.get("/auth/login?return_to=/").status())
                    .isEqualTo(503));
            assertThat(gateway.get("/auth/login?return_to=/").code()).isEqualTo("login_unavailable");
            assertThat(gateway.get("/auth/session", "Cookie", cookie)
                            .json()
                            .path("authenticated")
                            .asBoolean())
                    .isTrue();
            assertThat(load.stop("Keycloak killed").failures()).isEmpty();
        } finally {
            keycloak.restart();
        }
        awaitStatus("/auth/login?return_to=/", 302, HEALING);
    }

    @Test
    void aSessionWhoseTokenExpiresWithoutKeycloakServesPublishedServicesOnly() {
        PartProcess keycloak = system.part("keycloak");
        String number = ChildCard.of("siti.aminah", system).number();
        String cookie = sessionWithBriefToken();
        keycloak.kill();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            gateway.get("/identity/v1/profile", "Cookie", cookie)
                                    .code())
                    .isEqualTo("login_unavailable"));
            assertThat(gateway.get(CARD + "/" + number, "Cookie", cookie).status())
                    .isEqualTo(200);
        } finally {
            keycloak.restart();
        }
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        gateway.get("/identity/v1/profile", "Cookie", cookie).status())
                .isEqualTo(200));
    }

    /** Whatever was asked of it meanwhile it does when it goes on: no refresh token is used up by that. */
    @Test
    void aKeycloakThatHangsAndGoesOnSignsNobodyOut() {
        PartProcess keycloak = system.part("keycloak");
        String cookie = sessionWithBriefToken();
        keycloak.freeze();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(
                            gateway.get("/identity/v1/profile", "Cookie", cookie)
                                    .code())
                    .isEqualTo("login_unavailable"));
        } finally {
            keycloak.thaw();
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        gateway.get("/identity/v1/profile", "Cookie", cookie).status())
                .isEqualTo(200));
    }

    private String sessionWithBriefToken() {
        try (RealmAdmin realm = RealmAdmin.of(system)) {
            realm.gatewayTokensLive(Duration.ofSeconds(5));
            String cookie = BrowserSession.cookieOf("siti.aminah", system);
            realm.gatewayTokensLive(null);
            return cookie;
        }
    }

    @Test
    void withoutIdentityServicesThatNeedCitizensDataAnswer503AndAllOthersWork() {
        PartProcess identity = system.part("identity");
        ChildCard card = ChildCard.of("siti.aminah", system);
        try (Load load = applications()) {
            identity.kill();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(card.apply("{}").code()).isEqualTo("citizen_data_unavailable"));
            identity.restart();
            assertThat(load.stop("identity killed").failures()).isEmpty();
            Awaitility.await()
                    .atMost(HEALING)
                    .untilAsserted(() -> assertThat(card.apply("{}").status()).isEqualTo(201));
        } finally {
            ensureRunning(identity);
        }
    }

    private Load weather() {
        return Load.of(() -> gateway.get(WEATHER));
    }

    /** A citizen's calls with a token that is valid for the whole test. */
    private Load applications() {
        String number = ChildCard.of("siti.aminah", system).number();
        String bearer = "Bearer " + system.tokenOf("siti.aminah");
        return Load.of(() -> gateway.get(CARD + "/" + number, "Authorization", bearer));
    }

    private void assertSessionsRefusedAtOnce(String cookie) {
        for (int call = 0; call < 3; call++) {
            long begin = System.nanoTime();
            var answer = gateway.get("/auth/session", "Cookie", cookie);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            System.out.printf("session without Redis: %d after %d ms%n", answer.status(), took.toMillis());
            assertThat(answer.code()).isEqualTo("session_unavailable");
            assertThat(took).isLessThan(SESSION_ANSWER);
        }
    }

    private long healed(String cookie) {
        long begin = System.nanoTime();
        Awaitility.await()
                .atMost(HEALING)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> gateway.get("/auth/session", "Cookie", cookie).status() == 200);
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private void awaitCode(String path, String code) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var answer = gateway.get(path);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo(code);
        });
    }

    private void awaitStatus(String path, int status, Duration patience) {
        Awaitility.await()
                .atMost(patience)
                .untilAsserted(() -> assertThat(gateway.get(path).status()).isEqualTo(status));
    }

    private static void ensureRunning(PartProcess part) {
        if (!part.alive()) {
            part.restart();
        }
    }
}
