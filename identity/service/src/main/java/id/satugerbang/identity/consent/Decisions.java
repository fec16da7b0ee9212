package id.satugerbang.identity.consent;

import id.satugerbang.identity.declaration.Declarations;
import id.satugerbang.identity.web.Faults;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a citizen's yes or no to a request that the citizen has read. */
@Service
class Decisions {

    private static final Duration READING_LASTS = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(ConsentWording.MAX_DAYS);
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final OfferStore offers;
    private final ConsentStore consents;
    private final EventStore events;
    private final Declarations declarations;
    private final ConsentWriter writer;
    private final Faults faults;
    private final Clock clock;

    Decisions(
            OfferStore offers,
            ConsentStore consents,
            EventStore events,
            Declarations declarations,
            ConsentWriter writer,
            Faults faults,
            Clock clock) {
        this.offers = offers;
        this.consents = consents;
        this.events = events;
        this.declarations = declarations;
        this.writer = writer;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * Records the decision.
     *
     * @throws ProblemException {@code consent_outdated} where the request was not read, is old, has changed or was decided
     *     otherwise; {@code invalid_value} where the decision does not fit it
     */
    @Transactional
    ConsentRow decide(Decider who, Answered answered) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] hash = hash(answered.textHash());
        Offer offer = offers.find(who.citizen(), hash)
                .filter(read -> isMeant(read, answered, now))
                .orElseThrow(Decisions::outdated);
        review(offer.document(), answered, now);
        if (offer.consent() != null) {
            return same(who, offer.consent(), answered);
        }
        refuseChanged(offer.document());
        UUID id = UUID.randomUUID();
        if (!offers.decide(who.citizen(), hash, id, now)) {
            return offers.find(who.citizen(), hash)
                    .map(Offer::consent)
                    .map(consent -> same(who, consent, answered))
                    .orElseThrow(Decisions::outdated);
        }
        ConsentRow row = answered.row(id, who, offer.document(), now, now.plus(LONGEST));
        write(who, row, now);
        return row;
    }

    private void write(Decider who, ConsentRow row, Instant now) {
        consents.insert(row);
        events.add(row.id(), new EventRow(now, row.state(), row.attributes(), who.channel(), who.officer()));
        if (row.state().equals(ConsentRow.GRANTED)) {
            for (UUID replaced : consents.replacedBy(row)) {
                revoke(who, replaced, now);
            }
        } else {
            consents.deniedBy(row).forEach(granted -> withdraw(who, granted, row, now));
        }
    }

    /** A no takes back what was granted before, as far as it is about the same attributes. */
    private void withdraw(Decider who, ConsentRow granted, ConsentRow denial, Instant now) {
        List<String> left = granted.attributes().stream()
                .filter(key -> !denial.attributes().contains(key))
                .toList();
        if (left.isEmpty()) {
            revoke(who, granted.id(), now);
        } else if (left.size() < granted.attributes().size()) {
            consents.narrow(granted.id(), left);
            events.add(granted.id(), new EventRow(now, "narrowed", left, who.channel(), who.officer()));
        }
    }

    private void revoke(Decider who, UUID consent, Instant now) {
        consents.revoke(consent, now);
        events.add(consent, new EventRow(now, ConsentRow.REVOKED, List.of(), who.channel(), who.officer()));
    }

    private static boolean isMeant(Offer offer, Answered answered, Instant now) {
        return offer.document().service().equals(answered.service())
                && offer.document().purpose().equals(answered.purpose())
                && now.isBefore(offer.readAt().plus(READING_LASTS));
    }

    private void review(ConsentDocument document, Answered answered, Instant now) {
        for (String key : answered.attributes()) {
            if (document.find(key).isEmpty()) {
                throw faults.at("/attributes", "not_asked_for");
            }
        }
        if (!answered.grant()) {
            return;
        }
        boolean whole = document.attributes().stream().filter(Asked::required).allMatch(asked -> answered.attributes()
                .contains(asked.key()));
        if (!whole || answered.attributes().isEmpty()) {
            throw faults.at("/attributes", "required_missing");
        }
        Instant expiresAt = answered.expiresAt();
        if (expiresAt != null
                && (!expiresAt.isAfter(now)
                        || expiresAt.isAfter(now.plus(LONGEST).plus(SLACK)))) {
            throw faults.at("/expires_at", "expiry_out_of_range");
        }
    }

    private void refuseChanged(ConsentDocument document) {
        byte[] read = document.hash();
        boolean current = writer.all(declarations.require(document.service())).stream()
                .anyMatch(asked -> Arrays.equals(asked.hash(), read));
        if (!current) {
            throw outdated();
        }
    }

    /** The consent that came of the same decision before: sent twice, it is one. */
    private ConsentRow same(Decider who, UUID consent, Answered answered) {
        return consents.find(List.of(who.citizen()), consent)
                .filter(row -> row.state().equals(answered.grant() ? ConsentRow.GRANTED : ConsentRow.DENIED))
                .filter(row -> !answered.grant() || Set.copyOf(row.attributes()).equals(answered.attributes()))
                .orElseThrow(Decisions::outdated);
    }

    private static byte[] hash(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException notHex) {
            throw outdated();
        }
    }

    private static ProblemException outdated() {
        return ProblemException.of(ProblemCode.CONSENT_OUTDATED);
    }
}
