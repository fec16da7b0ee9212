package id.satugerbang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class RememberedLoginsTests {

    private final Store store = new Store();
    private final RememberedLogins logins = new RememberedLogins(store);

    @Test
    void theCallsOfOneMomentReadASessionOnce() {
        store.sessions.put("a", login("first"));

        assertThat(logins.recent("a").blockOptional()).isPresent();
        assertThat(logins.recent("a").blockOptional()).isPresent();

        assertThat(store.reads).isEqualTo(1);
    }

    @Test
    void thatThereIsNoSessionIsNotRemembered() {
        assertThat(logins.recent("a").blockOptional()).isEmpty();
        store.sessions.put("a", login("first"));

        assertThat(logins.recent("a").blockOptional()).isPresent();
    }

    @Test
    void whatIsEndedHereIsForgottenAtOnce() {
        store.sessions.put("a", login("first"));
        logins.recent("a").block();

        logins.end("a").block();

        assertThat(logins.recent("a").blockOptional()).isEmpty();
    }

    @Test
    void whatIsReplacedHereIsReadAnew() {
        store.sessions.put("a", login("first"));
        logins.recent("a").block();

        logins.replace("a", login("second")).block();

        assertThat(logins.recent("a").map(found -> found.login().accessToken()).block())
                .isEqualTo("second");
    }

    @Test
    void aReadThatIsOvertakenByTheEndIsNotRemembered() {
        store.sessions.put("a", login("first"));
        Sinks.Empty<Void> slow = Sinks.empty();
        store.delay = slow.asMono();
        Mono<StoredLogin> reading = logins.recent("a").cache();
        reading.subscribe();

        logins.end("a").block();
        slow.tryEmitEmpty();

        assertThat(reading.blockOptional()).isPresent();
        assertThat(logins.recent("a").blockOptional()).isEmpty();
    }

    private static BrowserLogin login(String token) {
        Caller caller = new Caller("s", "c", Set.of(Role.CITIZEN), Set.of(), Set.of(), Assurance.BASIC, false);
        return new BrowserLogin("Siti", caller, token, Instant.EPOCH, null, "id");
    }

    /** Sessions in a map; a read takes what stood there when it began. */
    private static final class Store implements LoginStore {

        private final Map<String, BrowserLogin> sessions = new HashMap<>();
        private Mono<Void> delay = Mono.empty();
        private int reads;

        @Override
        public Mono<StoredLogin> find(String sessionId) {
            reads++;
            return Mono.justOrEmpty(sessions.get(sessionId))
                    .map(login -> new StoredLogin(sessionId, login, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH))
                    .delayUntil(found -> delay);
        }

        @Override
        public Mono<StoredLogin> look(String sessionId) {
            return find(sessionId);
        }

        @Override
        public Mono<String> begin(BrowserLogin login) {
            return Mono.error(new UnsupportedOperationException());
        }

        @Override
        public Mono<BrowserLogin> replace(String sessionId, BrowserLogin login) {
            sessions.put(sessionId, login);
            return Mono.just(login);
        }

        @Override
        public Mono<Void> end(String sessionId) {
            sessions.remove(sessionId);
            return Mono.empty();
        }
    }
}
