package id.satugerbang.identity.account;

import id.satugerbang.identity.citizen.CitizenLocks;
import id.satugerbang.identity.profile.AccountRemoved;
import id.satugerbang.identity.profile.CitizenErased;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which accounts Keycloak has to remove until it says that they are gone. */
@Service
class AccountErasures {

    private static final int AT_ONCE = 100;

    private final AccountErasureStore store;
    private final CitizenLocks locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountErasures(AccountErasureStore store, CitizenLocks locks, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void ask(CitizenErased erased) {
        store.ask(erased.subject(), clock.instant());
    }

    List<String> open() {
        return store.open(AT_ONCE);
    }

    /** @param kept true where the account stays for its owner's office and is no citizen's any more */
    @Transactional
    void removed(String subject, boolean kept) {
        locks.hold(subject);
        if (store.done(subject, kept, clock.instant())) {
            events.publishEvent(new AccountRemoved(subject));
        }
    }
}
