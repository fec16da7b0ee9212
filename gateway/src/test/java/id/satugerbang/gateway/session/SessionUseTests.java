package id.satugerbang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import id.satugerbang.gateway.testing.MovableClock;
import id.satugerbang.gateway.testing.TestCallers;
import id.satugerbang.support.caller.Assurance;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.session.MapSession;
import org.springframework.session.ReactiveMapSessionRepository;
import reactor.core.publisher.Mono;

/** What the use of a session does to its end. */
class SessionUseTests {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration PAUSE = Duration.ofMinutes(20);

    private final MovableClock clock = new MovableClock(Instant.now());
    private final SpringSessionLoginStore<MapSession> logins =
            new SpringSessionLoginStore<>(sessions(), answering(), LONGEST, clock);
    private String id = "";

    @BeforeEach
    void begin() {
        id = logins.begin(login()).blockOptional().orElseThrow();
    }

    @Test
    void useProlongsTheIdleTimeAndLookingAtItDoesNot() {
        Instant first = end(logins.look(id));

        clock.move(PAUSE);

        assertThat(end(logins.look(id))).isEqualTo(first);
        assertThat(end(logins.find(id))).isEqualTo(clock.instant().plus(IDLE));
        assertThat(end(logins.look(id))).isEqualTo(clock.instant().plus(IDLE)).isAfter(first);
    }

    @Test
    void useIsNotNotedAgainWithinAMinute() {
        Instant first = end(logins.look(id));

        clock.move(Duration.ofSeconds(59));

        assertThat(end(logins.find(id))).isEqualTo(first);
    }

    @Test
    void noUseProlongsTheLongestLife() {
        Instant last = logins.find(id).blockOptional().orElseThrow().beganAt().plus(LONGEST);

        while (clock.instant().plus(PAUSE).isBefore(last)) {
            clock.move(PAUSE);
            assertThat(end(logins.find(id))).isBeforeOrEqualTo(last);
        }
        assertThat(end(logins.find(id))).isEqualTo(last);

        clock.move(PAUSE);
        assertThat(logins.find(id).blockOptional()).isEmpty();
    }

    private static Instant end(Mono<StoredLogin> login) {
        return login.blockOptional().orElseThrow().endsAt();
    }

    private static ReactiveMapSessionRepository sessions() {
        ReactiveMapSessionRepository sessions = new ReactiveMapSessionRepository(new ConcurrentHashMap<>());
        sessions.setDefaultMaxInactiveInterval(IDLE);
        return sessions;
    }

    private static RedisProbe answering() {
        return new RedisProbe(mock(ReactiveRedisConnectionFactory.class)) {
            @Override
            boolean answering() {
                return true;
            }
        };
    }

    private static BrowserLogin login() {
        return new BrowserLogin(
                "Siti",
                TestCallers.citizen(Assurance.BASIC),
                "access",
                Instant.now().plusSeconds(300),
                null,
                "id");
    }
}
