package id.satugerbang.identity.counter;

import id.satugerbang.api.identity.CounterApi;
import id.satugerbang.api.identity.model.AssistedSession;
import id.satugerbang.api.identity.model.AssistedSessionInput;
import id.satugerbang.api.identity.model.AssistedSessionList;
import id.satugerbang.api.identity.model.Channel;
import id.satugerbang.api.identity.model.CounterVerification;
import id.satugerbang.api.identity.model.CounterVerificationInput;
import id.satugerbang.api.identity.model.EnrolmentInput;
import id.satugerbang.api.identity.model.EnrolmentReceipt;
import id.satugerbang.api.identity.model.PersonName;
import id.satugerbang.api.identity.model.ReceiptInput;
import id.satugerbang.identity.family.FamilyPeople;
import id.satugerbang.identity.profile.ShownValues;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Faults;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.mvc.CurrentCaller;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CounterController implements CounterApi {

    private final Counters counters;
    private final CodeHolders codes;
    private final Enrolment enrolment;
    private final Proofing proofing;
    private final AssistedSessions sessions;
    private final Receipts receipts;
    private final FamilyPeople family;
    private final CurrentCaller callers;
    private final Faults faults;
    private final Texts texts;
    private final Clock clock;

    CounterController(
            Counters counters,
            CodeHolders codes,
            Enrolment enrolment,
            Proofing proofing,
            AssistedSessions sessions,
            Receipts receipts,
            FamilyPeople family,
            CurrentCaller callers,
            Faults faults,
            Texts texts,
            Clock clock) {
        this.counters = counters;
        this.codes = codes;
        this.enrolment = enrolment;
        this.proofing = proofing;
        this.sessions = sessions;
        this.receipts = receipts;
        this.family = family;
        this.callers = callers;
        this.faults = faults;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    @Allowed(value = Audience.OFFICER, assurance = Assurance.SUBSTANTIAL)
    public ResponseEntity<EnrolmentReceipt> enrolCitizen(EnrolmentInput input) {
        Caller officer = callers.get();
        String channel = input.getChannel() == null
                ? Counter.AT_COUNTER
                : input.getChannel().getValue();
        Counter counter = counters.proofing(officer, input.getAgency(), channel);
        if (channel.equals(Counter.BY_PHONE)) {
            throw faults.at("/channel", "in_person_only");
        }
        Enrolment.Enrolled enrolled =
                enrolment.enrol(officer, counter, input.getAttributes(), Set.copyOf(input.getSeen()));
        EnrolmentReceipt receipt = new EnrolmentReceipt(
                enrolled.receiptCode(), enrolled.name(), counter.agency(), now(), sorted(enrolled.verified()));
        ShownValues.warnings(enrolled.doubts(), texts).forEach(receipt::addWarningsItem);
        return ResponseEntity.status(HttpStatus.CREATED).body(receipt);
    }

    @Override
    @Allowed(value = Audience.OFFICER, assurance = Assurance.SUBSTANTIAL)
    public ResponseEntity<EnrolmentReceipt> printReceipt(ReceiptInput input) {
        Caller officer = callers.get();
        Receipts.Receipt printed = input.getAssistedSession() == null
                ? receipts.byCard(
                        counters.proofing(officer, input.getAgency(), Counter.AT_COUNTER),
                        card(input.getNik(), "/nik"),
                        card(input.getNamaLengkap(), "/nama_lengkap"))
                : receipts.afterVisit(officer.subject(), input.getAssistedSession());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new EnrolmentReceipt(
                        printed.code(), printed.name(), printed.counter().agency(), now(), List.of()));
    }

    @Override
    @Allowed(value = Audience.OFFICER, assurance = Assurance.SUBSTANTIAL)
    public ResponseEntity<CounterVerification> verifyInPerson(CounterVerificationInput input) {
        Caller officer = callers.get();
        Counter counter = counters.proofing(officer, input.getAgency(), Counter.AT_COUNTER);
        String citizen = codes.citizen(officer.subject(), input.getCode());
        Set<String> verified = proofing.verify(officer, counter, citizen, input.getMember(), input.getAttributes());
        CounterVerification answer = new CounterVerification(proofing.name(citizen), sorted(verified), now());
        family.names(citizen).forEach((id, name) -> answer.addFamilyItem(new PersonName(id, name)));
        return ResponseEntity.status(HttpStatus.CREATED).body(answer);
    }

    @Override
    @Allowed(value = Audience.OFFICER, assurance = Assurance.SUBSTANTIAL)
    public ResponseEntity<AssistedSession> startAssistedSession(AssistedSessionInput input) {
        Caller officer = callers.get();
        Counter counter =
                counters.of(officer, input.getAgency(), input.getChannel().getValue());
        String citizen = codes.served(officer.subject(), input.getCode());
        AssistedSession started = shown(sessions.start(citizen, counter));
        return ResponseEntity.created(URI.create("/identity/v1/counter/assisted-sessions/" + started.getId()))
                .body(started);
    }

    @Override
    @Allowed(Audience.OFFICER)
    public ResponseEntity<AssistedSessionList> listAssistedSessions() {
        return ResponseEntity.ok(new AssistedSessionList(
                sessions.open(callers.get().subject()).stream().map(this::shown).toList()));
    }

    @Override
    @Allowed(Audience.OFFICER)
    public ResponseEntity<AssistedSession> getAssistedSession(UUID session) {
        return ResponseEntity.ok(shown(sessions.one(callers.get().subject(), session)));
    }

    @Override
    @Allowed(Audience.OFFICER)
    public ResponseEntity<Void> endAssistedSession(UUID session) {
        sessions.end(callers.get().subject(), session);
        return ResponseEntity.noContent().build();
    }

    private AssistedSession shown(SessionRow session) {
        return new AssistedSession(
                        session.id(),
                        sessions.isOpen(session) ? AssistedSession.StateEnum.OPEN : AssistedSession.StateEnum.ENDED,
                        proofing.name(session.citizen()),
                        session.counter().agency(),
                        Channel.fromValue(session.counter().channel()),
                        session.startedAt().atOffset(ZoneOffset.UTC),
                        session.expiresAt().atOffset(ZoneOffset.UTC))
                .assurance(AssistedSession.AssuranceEnum.fromValue(
                        session.assurance().acr()));
    }

    private String card(@Nullable String shown, String pointer) {
        if (shown == null || shown.isBlank()) {
            throw faults.at(pointer, "needed_here");
        }
        return shown;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }
}
