package id.satugerbang.identity.counter;

import id.satugerbang.identity.acting.ActingResolver;
import id.satugerbang.identity.acting.AssistedSession;
import id.satugerbang.identity.citizen.CitizenLocks;
import id.satugerbang.identity.ledger.Assisted;
import id.satugerbang.identity.profile.AccountRemoved;
import id.satugerbang.identity.profile.CitizenErased;
import id.satugerbang.identity.profile.CitizenMoved;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an officer act for a citizen who is present, for a short while. */
@Service
class AssistedSessions implements ActingResolver {

    private final SessionStore store;
    private final CitizenLocks locks;
    private final CounterProperties properties;
    private final Assisted ledger;
    private final Clock clock;

    AssistedSessions(
            SessionStore store, CitizenLocks locks, CounterProperties properties, Assisted ledger, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.properties = properties;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Who sees the person and the card is surer than who hears a voice. */
    @Transactional
    SessionRow start(String citizen, Counter counter) {
        locks.enter(citizen);
        Instant now = clock.instant();
        SessionRow session = new SessionRow(
                UUID.randomUUID(),
                citizen,
                counter,
                counter.channel().equals(Counter.BY_PHONE) ? Assurance.BASIC : Assurance.SUBSTANTIAL,
                now,
                now.plus(properties.sessionLife()),
                null);
        store.insert(session);
        ledger.note(citizen, counter.by(), "session", List.of(), null);
        return session;
    }

    SessionRow one(String officer, UUID id) {
        return store.find(officer, id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    List<SessionRow> open(String officer) {
        return store.open(officer, clock.instant());
    }

    boolean isOpen(SessionRow session) {
        return session.isOpen(clock.instant());
    }

    /** Once this has returned, nothing is disclosed by way of the session. */
    @Transactional
    void end(String officer, UUID id) {
        SessionRow session = one(officer, id);
        locks.hold(session.citizen());
        store.end(session.id(), clock.instant());
    }

    @Override
    public Optional<AssistedSession> assisted(UUID session, String officer) {
        return store.find(officer, session)
                .filter(this::isOpen)
                .map(row -> new AssistedSession(
                        row.citizen(),
                        row.assurance(),
                        row.counter().channel(),
                        row.counter().agency()));
    }

    @EventListener
    void erased(CitizenErased erased) {
        store.endAll(erased.subject(), clock.instant());
    }

    @EventListener
    void removed(AccountRemoved removed) {
        store.endAll(removed.subject(), clock.instant());
    }

    @EventListener
    void moved(CitizenMoved moved) {
        store.endAll(moved.from(), clock.instant());
    }
}
