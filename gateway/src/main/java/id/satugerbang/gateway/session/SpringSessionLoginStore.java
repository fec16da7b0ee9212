package id.satugerbang.gateway.session;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;

/** Logins as the one attribute of Spring Session's sessions. */
final class SpringSessionLoginStore<S extends Session> implements LoginStore {

    private static final Duration LIMIT = Duration.ofMillis(800);

    /** Use is noted at this distance, so that a busy page does not write with every read. */
    private static final Duration TOUCH = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(SpringSessionLoginStore.class);

    private final ReactiveSessionRepository<S> sessions;
    private final RedisProbe redis;
    private final Duration longest;
    private final Clock clock;

    /** @param longest life of a session, however much it is used */
    SpringSessionLoginStore(ReactiveSessionRepository<S> sessions, RedisProbe redis, Duration longest, Clock clock) {
        this.sessions = sessions;
        this.longest = longest;
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public Mono<StoredLogin> find(String sessionId) {
        return guarded(() -> readable(sessionId)).flatMap(this::touched).flatMap(this::stored);
    }

    @Override
    public Mono<StoredLogin> look(String sessionId) {
        return guarded(() -> readable(sessionId)).flatMap(this::stored);
    }

    private Mono<StoredLogin> stored(S session) {
        @Nullable BrowserLogin login = session.getAttribute(BrowserLogin.ATTRIBUTE);
        Instant used = session.getLastAccessedTime();
        Instant idle = used.plus(session.getMaxInactiveInterval());
        Instant last = session.getCreationTime().plus(longest);
        return Mono.justOrEmpty(login)
                .map(found -> new StoredLogin(
                        session.getId(), found, session.getCreationTime(), used, idle.isBefore(last) ? idle : last));
    }

    @Override
    public Mono<String> begin(BrowserLogin login) {
        return guarded(() -> sessions.createSession().flatMap(session -> {
            session.setAttribute(BrowserLogin.ATTRIBUTE, login);
            return sessions.save(session).thenReturn(session.getId());
        }));
    }

    @Override
    public Mono<BrowserLogin> replace(String sessionId, BrowserLogin login) {
        return guarded(() -> readable(sessionId).flatMap(session -> {
            session.setAttribute(BrowserLogin.ATTRIBUTE, login);
            return saved(session).thenReturn(login);
        }));
    }

    @Override
    public Mono<Void> end(String sessionId) {
        return guarded(() -> sessions.deleteById(sessionId));
    }

    private Mono<S> touched(S session) {
        Instant now = clock.instant();
        if (now.isBefore(session.getLastAccessedTime().plus(TOUCH))) {
            return Mono.just(session);
        }
        session.setLastAccessedTime(now);
        return guarded(() -> saved(session)).onErrorResume(this::notNoted).thenReturn(session);
    }

    private Mono<Void> notNoted(Throwable failure) {
        LOG.debug("The use of a session could not be noted: {}", failure.toString());
        return Mono.empty();
    }

    /** A session that ended meanwhile is no failure: whoever reads it next finds none. */
    private Mono<Void> saved(S session) {
        return sessions.save(session).onErrorResume(IllegalStateException.class, ended -> Mono.empty());
    }

    private Mono<S> readable(String sessionId) {
        return sessions.findById(sessionId)
                .flatMap(this::current)
                .onErrorResume(
                        failure ->
                                failure instanceof SerializationException || failure instanceof IllegalStateException,
                        foreign -> discard(sessionId, foreign));
    }

    /** Ends what has lived its whole life. */
    private Mono<S> current(S session) {
        return clock.instant().isBefore(session.getCreationTime().plus(longest))
                ? Mono.just(session)
                : sessions.deleteById(session.getId()).then(Mono.empty());
    }

    private Mono<S> discard(String sessionId, Throwable foreign) {
        LOG.info("A session cannot be read any more and is removed: {}", foreign.getMessage());
        return sessions.deleteById(sessionId).then(Mono.empty());
    }

    private <T> Mono<T> guarded(Supplier<Mono<T>> call) {
        if (!redis.answering()) {
            return Mono.error(ProblemException.of(ProblemCode.SESSION_UNAVAILABLE));
        }
        return Mono.defer(call)
                .timeout(LIMIT)
                .onErrorMap(
                        failure -> !(failure instanceof ProblemException),
                        failure -> ProblemException.causedBy(ProblemCode.SESSION_UNAVAILABLE, failure));
    }
}
