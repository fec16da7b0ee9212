package id.satugerbang.identity.account;

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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountErasures(AccountErasureStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
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

    @Transactional
    void removed(String subject) {
        if (store.done(subject, clock.instant())) {
            events.publishEvent(new AccountRemoved(subject));
        }
    }
}
