package id.satugerbang.identity.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes in a citizen's ledger what officers do for the citizen, with officer, agency and channel. */
@Component
public class Assisted {

    private final Ledger ledger;
    private final Clock clock;

    Assisted(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Who did it, and how. */
    public record By(String officer, String agency, String channel) {}

    /** A call that was made to a service for the citizen. */
    public record Use(
            String service,
            String operation,
            @Nullable UUID release,
            @Nullable UUID member,
            @Nullable String traceId) {}

    /** Something that was done at a counter; {@code attributes} are the keys that it was about. */
    @Transactional
    public void note(String citizen, By by, String act, List<String> attributes, @Nullable UUID member) {
        add(citizen, by, act, new Use(by.agency(), act, null, member, null), attributes);
    }

    /** A call to a service by which nothing of what is kept here was handed over. */
    @Transactional
    public void used(String citizen, By by, Use use) {
        add(citizen, by, "call", use, List.of());
    }

    /** Something that befell the account by what somebody else did elsewhere. */
    @Transactional
    public void befell(String citizen, String act, List<String> attributes) {
        write(citizen, new Use("", act, null, null, null), attributes, "online", null, new Assistance(act, null));
    }

    private void add(String citizen, By by, String act, Use use, List<String> attributes) {
        write(citizen, use, attributes, by.channel(), by.officer(), new Assistance(act, by.agency()));
    }

    private void write(
            String citizen,
            Use use,
            List<String> attributes,
            String channel,
            @Nullable String officer,
            Assistance assistance) {
        ledger.append(List.of(new NewEntry(
                citizen,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                use.service(),
                use.operation(),
                use.release(),
                null,
                attributes,
                null,
                use.member(),
                channel,
                officer,
                use.traceId(),
                assistance)));
    }
}
