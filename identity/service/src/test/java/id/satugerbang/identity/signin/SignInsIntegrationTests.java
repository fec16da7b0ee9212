package id.satugerbang.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInsIntegrationTests {

    private static final Instant START = Instant.parse("2026-11-20T03:00:00Z");

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String subject = TestIssuer.newSubject();
    private final String keycloak = identity.keys().internalToken("keycloak", "identity");

    @Test
    void events_are_kept_once_however_often_the_batch_comes() {
        String batch =
                batch(List.of(event(UUID.randomUUID(), START, "login"), event(UUID.randomUUID(), START, "logout")));
        assertThat(identity.postEvents(keycloak, batch).status()).isEqualTo(204);
        assertThat(identity.postEvents(keycloak, batch).status()).isEqualTo(204);
        Answer page = signIns("").isOk();
        assertThat(page.body().path("items").size()).isEqualTo(2);
        assertThat(page.body().has("next")).isFalse();
        assertThat(page.body().at("/items/0/client").asString()).isEqualTo("satu-gateway");
        assertThat(page.body().at("/items/0/ip").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void pages_are_newest_first_without_gap_or_repeat_even_where_times_are_equal() {
        List<String> events = IntStream.range(0, 120)
                .mapToObj(number -> event(UUID.randomUUID(), START.plusSeconds(number / 60 * 7L), "login"))
                .toList();
        assertThat(identity.postEvents(keycloak, batch(events)).status()).isEqualTo(204);

        List<Integer> sizes = new ArrayList<>();
        List<String> times = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = signIns(cursor).isOk();
            sizes.add(page.body().path("items").size());
            page.body().path("items").forEach(item -> times.add(item.path("at").asString()));
            cursor = "?cursor=" + page.body().path("next").asString("");
        } while (!cursor.equals("?cursor="));
        assertThat(sizes).containsExactly(50, 50, 20);
        assertThat(times).hasSize(120).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void whoever_guesses_passwords_fills_nothing_and_every_guess_is_counted_once() {
        List<String> guesses = IntStream.range(0, 90)
                .mapToObj(number -> event(UUID.randomUUID(), START.plusSeconds(number), "login_failed"))
                .toList();
        identity.postEvents(keycloak, batch(guesses));
        identity.postEvents(keycloak, batch(guesses));
        identity.postEvents(
                keycloak,
                batch(IntStream.range(0, 60)
                        .mapToObj(number -> event(UUID.randomUUID(), START.plusSeconds(100 + number), "login_failed")
                                .replace("127.0.0.1", "203.0.113." + number))
                        .toList()));
        Answer page = signIns("").isOk();
        assertThat(page.body().path("items").size()).isEqualTo(20);
        assertThat(page.body().findValues("times").stream()
                        .mapToInt(times -> times.asInt() - 1)
                        .sum())
                .isEqualTo(90 + 60 - 20);
        assertThat(page.body().findValues("first_at").get(0).asString()).isLessThan(page.at("/items/0/at"));
        identity.postEvents(
                keycloak, batch(List.of(event(UUID.randomUUID(), START.plusSeconds(7200), "login_failed"))));
        assertThat(signIns("").body().at("/items/0").has("times")).isFalse();
    }

    @Test
    void everybody_sees_only_the_own_sign_ins() {
        identity.postEvents(keycloak, batch(List.of(event(UUID.randomUUID(), START, "login_failed"))));
        assertThat(signIns("").body().path("items").size()).isEqualTo(1);
        Answer other = identity.get("/identity/v1/sign-ins", issuer.citizen(TestIssuer.newSubject()));
        assertThat(other.isOk().body().path("items").isEmpty()).isTrue();
    }

    @Test
    void a_cursor_that_is_none_is_refused() {
        signIns("?cursor=xyz").isProblem(422, "invalid_value");
        signIns("?cursor=%25%25").isProblem(422, "invalid_value");
        signIns("?cursor=" + "A".repeat(32)).isOk();
        signIns("?cursor=" + "_".repeat(32)).isProblem(422, "invalid_value");
        signIns("?cursor=" + "a".repeat(201)).isProblem(422, "invalid_value");
    }

    @Test
    void a_bad_event_refuses_the_batch_with_its_place() {
        String good = event(UUID.randomUUID(), START, "login");
        assertThat(refused(
                        batch(List.of(good, event(UUID.randomUUID(), Instant.parse("1999-01-01T00:00:00Z"), "login")))))
                .containsExactly("/events/1 bad_event");
        assertThat(refused(batch(List.of(good.replace("127.0.0.1", "1\\u0000")))))
                .containsExactly("/events/0 bad_event");
        assertThat(refused(batch(List.of("null")))).containsExactly("/events/0 bad_event");
        assertThat(refused(batch(List.of("{}")))).contains("/events/0/subject required");
        assertThat(refused(batch(List.of(good.replace("\"login\"", "\"signup\"")))))
                .isNotEmpty();
        assertThat(signIns("").body().path("items").isEmpty()).isTrue();
    }

    @Test
    void only_parts_of_the_platform_hand_events_over() {
        String batch = batch(List.of(event(UUID.randomUUID(), START, "login")));
        identity.postEvents(issuer.citizen(subject), batch).isProblem(401, "token_invalid");
        identity.postEvents(identity.keys().internalToken("keycloak", "gateway"), batch)
                .isProblem(401, "token_invalid");
        identity.postEvents(identity.keys().internalToken("identity", "identity"), batch)
                .isProblem(403, "access_denied");
        identity.send(identity.request("/internal/v1/sign-in-events")).isProblem(401, "authentication_required");
        identity.get("/identity/v1/sign-ins", keycloak).isProblem(401, "token_invalid");
    }

    @Test
    void a_service_account_has_no_sign_ins() {
        identity.get("/identity/v1/sign-ins", issuer.token(subject, claims -> claims.claim("sid", null)
                        .claim("client_id", "satu-integrator-demo")))
                .isProblem(403, "access_denied");
    }

    private List<String> refused(String batch) {
        return identity.postEvents(keycloak, batch)
                .isProblem(422, "invalid_value")
                .faults("errors");
    }

    private Answer signIns(String query) {
        return identity.get("/identity/v1/sign-ins" + query, issuer.citizen(subject));
    }

    private String event(UUID id, Instant at, String kind) {
        return "{\"id\":\"" + id + "\",\"at\":\"" + at + "\",\"kind\":\"" + kind + "\",\"subject\":\"" + subject
                + "\",\"client\":\"satu-gateway\",\"ip\":\"127.0.0.1\"}";
    }

    private static String batch(List<String> events) {
        return events.stream().collect(Collectors.joining(",", "{\"events\":[", "]}"));
    }
}
