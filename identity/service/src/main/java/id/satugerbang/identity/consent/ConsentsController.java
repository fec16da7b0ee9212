package id.satugerbang.identity.consent;

import id.satugerbang.api.identity.ConsentsApi;
import id.satugerbang.api.identity.model.Consent;
import id.satugerbang.api.identity.model.ConsentDecision;
import id.satugerbang.api.identity.model.ConsentNarrowing;
import id.satugerbang.api.identity.model.ConsentPage;
import id.satugerbang.api.identity.model.ConsentRequest;
import id.satugerbang.identity.ledger.FormerChains;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Faults;
import id.satugerbang.identity.web.Page;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConsentsController implements ConsentsApi {

    private final Consents consents;
    private final Decisions decisions;
    private final ConsentStore store;
    private final Grants grants;
    private final Deciders deciders;
    private final FormerChains chains;
    private final ConsentAnswers answers;
    private final Faults faults;
    private final Clock clock;

    ConsentsController(
            Consents consents,
            Decisions decisions,
            ConsentStore store,
            Grants grants,
            Deciders deciders,
            FormerChains chains,
            ConsentAnswers answers,
            Faults faults,
            Clock clock) {
        this.consents = consents;
        this.decisions = decisions;
        this.store = store;
        this.grants = grants;
        this.deciders = deciders;
        this.chains = chains;
        this.answers = answers;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_OFFICER)
    public ResponseEntity<ConsentRequest> getConsentRequest(
            String service, @Nullable String operation, @Nullable UUID assistedSession) {
        Decider who = deciders.of(assistedSession, "getConsentRequest");
        ConsentDocument document = consents.request(who, service, operation);
        Set<String> consented = grants.of(List.of(who.citizen()), clock.instant()).stream()
                .filter(grant ->
                        grant.service().equals(service) && grant.purpose().equals(document.purpose()))
                .flatMap(grant -> grant.attributes().stream())
                .collect(Collectors.toSet());
        return ResponseEntity.ok(answers.request(document, consented));
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_OFFICER)
    public ResponseEntity<Consent> decideConsent(ConsentDecision decision) {
        Instant expiresAt =
                decision.getExpiresAt() == null ? null : decision.getExpiresAt().toInstant();
        ConsentRow row = decisions.decide(
                deciders.of(decision.getAssistedSession(), "decideConsent"),
                new Answered(
                        decision.getService(),
                        decision.getPurpose(),
                        keys(decision.getAttributes()),
                        decision.getTextHash(),
                        expiresAt,
                        decision.getDecision() != ConsentDecision.DecisionEnum.DENY));
        return ResponseEntity.created(URI.create("/identity/v1/consents/" + row.id()))
                .body(answers.consent(row, clock.instant()));
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<ConsentPage> listConsents(
            @Nullable String service, @Nullable String state, @Nullable UUID assistedSession, @Nullable String cursor) {
        Instant now = clock.instant();
        String citizen = deciders.of(assistedSession, "listConsents").citizen();
        List<ConsentRow> rows = store.page(chains.of(citizen), service, state, faults.cursor(cursor), now);
        Page<ConsentRow> page = Page.of(rows, ConsentRow::cursor);
        return ResponseEntity.ok(new ConsentPage(page.items().stream()
                        .map(row -> answers.consent(row, now))
                        .toList())
                .next(page.next()));
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<Consent> getConsent(UUID consent, @Nullable UUID assistedSession) {
        String citizen = deciders.of(assistedSession, "getConsent").citizen();
        ConsentRow row = consents.find(chains.of(citizen), consent);
        return ResponseEntity.ok(answers.consent(row, clock.instant())
                .events(consents.events(consent).stream().map(answers::event).toList()));
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<Consent> narrowConsent(
            UUID consent, ConsentNarrowing narrowing, @Nullable UUID assistedSession) {
        Decider who = deciders.of(assistedSession, "narrowConsent");
        ConsentRow row = consents.narrow(who, consent, keys(narrowing.getAttributes()));
        return ResponseEntity.ok(answers.consent(row, clock.instant()));
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<Void> revokeConsent(UUID consent, @Nullable UUID assistedSession) {
        consents.revoke(deciders.of(assistedSession, "revokeConsent"), consent);
        return ResponseEntity.noContent().build();
    }

    private Set<String> keys(List<@Nullable String> attributes) {
        Set<String> keys = new HashSet<>();
        for (String key : attributes) {
            if (key == null) {
                throw faults.at("/attributes/" + keys.size(), "not_asked_for");
            }
            keys.add(key);
        }
        return keys;
    }
}
