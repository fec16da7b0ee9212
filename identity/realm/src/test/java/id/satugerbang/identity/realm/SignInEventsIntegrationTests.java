package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.LoginPage;
import id.satugerbang.identity.realm.support.LoginSession;
import id.satugerbang.identity.realm.support.TestInstallation;
import id.satugerbang.identity.realm.support.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestInstallation.class)
class SignInEventsIntegrationTests {

    private static final String PENDING = "select count(*) from satu_sign_in_event";
    private static final String REFUSED = PENDING + " where refusals = 1";
    private static final String REMOVE_REFUSED = "with gone as (delete from satu_sign_in_event where refusals = 1"
            + " returning id) select count(*) from gone";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Installation installation;
    private final Tokens tokens;

    SignInEventsIntegrationTests(Installation installation) {
        this.installation = installation;
        this.tokens = new Tokens(installation.keycloak());
    }

    @AfterEach
    void identityIsWellAgain() throws IOException {
        installation.identity().answer(204);
        installation.identity().down();
        installation.identity().up();
    }

    @Test
    void aLoginAFailureAndALogoutReachIdentity() {
        Instant before = Instant.now();
        LoginSession session = new LoginSession(installation.keycloak());
        session.signIn("peninjau", "salah sekali", Map.of());
        JsonNode answer = session.tokens(session.signIn("peninjau", Installation.PASSWORD, Map.of()));
        String subject = subject(answer);
        LoginPage signedOut = session.get(installation
                .keycloak()
                .realm("protocol/openid-connect/logout?id_token_hint="
                        + answer.path("id_token").asString()));

        assertThat(signedOut.status()).isEqualTo(200);
        awaitKinds(subject, before, "login_failed", "login", "logout");
        assertThat(eventsSince(subject, before)).allSatisfy(event -> {
            assertThat(event.path("client").asString()).isEqualTo("satu-gateway");
            assertThat(event.path("ip").asString()).isEqualTo("127.0.0.1");
        });
        assertThat(installation.identity().unauthorized()).isZero();
    }

    @Test
    void identityThatIsDownIsInvisibleToTheCitizenAndGetsTheEventLater() throws IOException {
        String subject = subject(tokens.directGrant("petugas.bmkg", Installation.PASSWORD));
        int before = awaitAllDelivered(subject);
        installation.identity().down();

        Instant start = Instant.now();
        JsonNode answer = tokens.directGrant("petugas.bmkg", Installation.PASSWORD);

        assertThat(answer.has("access_token")).isTrue();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(installation.postgres().number(PENDING)).isPositive();
        installation.identity().up();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(installation.identity().eventsOf(subject)).hasSize(before + 1));
    }

    @Test
    void eventsStayUntilIdentityConfirmsThem() {
        String subject = subject(tokens.directGrant("petugas.dukcapil", Installation.PASSWORD));
        int before = awaitAllDelivered(subject);
        installation.identity().answer(503);

        tokens.directGrant("petugas.dukcapil", Installation.PASSWORD);

        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> installation.postgres().number(PENDING) == 1);
        installation.identity().answer(204);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(installation.identity().eventsOf(subject)).hasSize(before + 1));
    }

    @Test
    void anEventThatIdentityRefusesWaitsAloneAndHoldsUpNoOther() {
        String subject = subject(tokens.directGrant("petugas.dukcapil", Installation.PASSWORD));
        int before = awaitAllDelivered(subject);
        installation.identity().answer(422);
        tokens.directGrant("petugas.dukcapil", Installation.PASSWORD);
        tokens.directGrant("petugas.dukcapil", Installation.PASSWORD);
        await().atMost(SOON).until(() -> installation.postgres().number(REFUSED) == 2);

        installation.identity().answer(204);
        tokens.directGrant("petugas.dukcapil", Installation.PASSWORD);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(installation.identity().eventsOf(subject)).hasSize(before + 1));
        assertThat(installation.postgres().number(REMOVE_REFUSED)).isEqualTo(2);
    }

    @Test
    void keycloakKilledWithEventsPendingDeliversThemAfterItsRestart() throws IOException {
        String subject = subject(tokens.directGrant("siti.aminah", Installation.PASSWORD));
        int before = awaitAllDelivered(subject);
        installation.identity().down();
        tokens.directGrant("siti.aminah", Installation.PASSWORD);
        tokens.directGrant("siti.aminah", Installation.PASSWORD);

        installation.keycloak().kill();
        assertThat(installation.postgres().number(PENDING)).isEqualTo(2);
        installation.identity().up();
        installation.keycloak().start();

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(installation.identity().eventsOf(subject)).hasSize(before + 2));
        await().atMost(SOON).until(() -> installation.postgres().number(PENDING) == 0);
    }

    private int awaitAllDelivered(String subject) {
        await().atMost(SOON).until(() -> installation.postgres().number(PENDING) == 0);
        return installation.identity().eventsOf(subject).size();
    }

    private List<JsonNode> eventsSince(String subject, Instant start) {
        return installation.identity().eventsOf(subject).stream()
                .filter(event -> Instant.parse(event.path("at").asString()).isAfter(start))
                .toList();
    }

    private void awaitKinds(String subject, Instant start, String... kinds) {
        await().atMost(SOON).untilAsserted(() -> assertThat(eventsSince(subject, start))
                .extracting(event -> event.path("kind").asString())
                .containsExactlyInAnyOrder(kinds));
    }

    private static String subject(JsonNode answer) {
        return String.valueOf(Tokens.claims(Tokens.jwt(answer, "access_token")).get("sub"));
    }
}
