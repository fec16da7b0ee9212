package id.satugerbang.identity.consent;

import id.satugerbang.api.identity.model.Consent;
import id.satugerbang.identity.ledger.FormerChains;
import id.satugerbang.identity.web.Faults;
import id.satugerbang.identity.web.Page;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that a citizen has said to services, for the citizen's rights. */
@Component
public class GivenConsents {

    private final ConsentStore consents;
    private final EventStore events;
    private final FormerChains chains;
    private final ConsentAnswers answers;
    private final Faults faults;
    private final Clock clock;

    GivenConsents(
            ConsentStore consents,
            EventStore events,
            FormerChains chains,
            ConsentAnswers answers,
            Faults faults,
            Clock clock) {
        this.consents = consents;
        this.events = events;
        this.chains = chains;
        this.answers = answers;
        this.faults = faults;
        this.clock = clock;
    }

    /** One page, newest first, each with its events; the first without a cursor. */
    public Page<Consent> page(String citizen, @Nullable String cursor) {
        Instant now = clock.instant();
        Page<ConsentRow> rows =
                Page.of(consents.page(chains.of(citizen), null, null, faults.cursor(cursor), now), ConsentRow::cursor);
        return new Page<>(
                rows.items().stream()
                        .map(row -> answers.consent(row, now)
                                .events(events.of(row.id()).stream()
                                        .map(answers::event)
                                        .toList()))
                        .toList(),
                rows.next());
    }
}
