package id.satugerbang.identity.consent;

import id.satugerbang.api.identity.model.Consent;
import id.satugerbang.identity.ledger.FormerChains;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that a citizen has said to services, for the citizen's rights. */
@Component
public class GivenConsents {

    private final ConsentStore consents;
    private final EventStore events;
    private final FormerChains chains;
    private final ConsentAnswers answers;
    private final Clock clock;

    GivenConsents(ConsentStore consents, EventStore events, FormerChains chains, ConsentAnswers answers, Clock clock) {
        this.consents = consents;
        this.events = events;
        this.chains = chains;
        this.answers = answers;
        this.clock = clock;
    }

    /** At most so many, newest first, each with its events. */
    public List<Consent> all(String citizen, int limit) {
        Instant now = clock.instant();
        return consents.all(chains.of(citizen), limit).stream()
                .map(row -> answers.consent(row, now)
                        .events(events.of(row.id()).stream().map(answers::event).toList()))
                .toList();
    }
}
