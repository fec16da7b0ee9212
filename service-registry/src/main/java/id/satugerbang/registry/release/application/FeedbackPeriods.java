package id.satugerbang.registry.release.application;

import id.satugerbang.registry.access.EntityTags;
import id.satugerbang.registry.release.model.Approved;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.release.model.Submitted;
import id.satugerbang.registry.service.ServiceAccess;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Standards that the public can say something about before they are published. */
@Component
public class FeedbackPeriods {

    private final ReleaseStore store;
    private final FeedbackStore feedback;
    private final ServiceAccess access;
    private final CurrentCaller callers;
    private final Clock clock;

    FeedbackPeriods(
            ReleaseStore store, FeedbackStore feedback, ServiceAccess access, CurrentCaller callers, Clock clock) {
        this.store = store;
        this.feedback = feedback;
        this.access = access;
        this.callers = callers;
        this.clock = clock;
    }

    /** Opens the standard of a release for some days from now on; none ends the period. */
    @Transactional
    public StoredRelease open(UUID id, int days, @Nullable String ifMatch) {
        StoredRelease stored = store.lock(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        ReleaseKey key = stored.release().key();
        Caller caller = access.seeing(key.agency(), key.service());
        EntityTags.require(ifMatch, stored.version());
        if (!(stored.release() instanceof Submitted) && !(stored.release() instanceof Approved)) {
            throw ProblemException.of(
                    ProblemCode.INVALID_TRANSITION, stored.release().state() + " -> feedback");
        }
        Instant until = days == 0 ? null : clock.instant().plus(Duration.ofDays(days));
        store.openFeedback(stored.release(), until, caller.subject());
        return store.find(id).orElseThrow();
    }

    /** Standards that are open now, the one that ends first first. */
    public List<OpenStandard> open() {
        return feedback.open(clock.instant());
    }

    public Optional<OpenStandard> open(String agency, String service) {
        return feedback.open(clock.instant(), agency, service);
    }

    /** What was said about a service: all of it for its officers and reviewers, what was answered for everybody. */
    public List<Said> said(String agency, String service) {
        return feedback.said(agency, service, isStaff(agency, service));
    }

    /** How many have said something about the standard that is open, or was last. */
    public long count(String agency, String service) {
        return feedback.count(agency, service);
    }

    /** Notes what a citizen says; a second text takes the place of the first. */
    public Said say(String agency, String service, String text) {
        Caller citizen = callers.get();
        if (!citizen.has(Role.CITIZEN) || citizen.serviceAccount()) {
            throw ProblemException.of(ProblemCode.ACCESS_DENIED);
        }
        OpenStandard open = open(agency, service).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        return feedback.say(open.release(), citizen.subject(), text);
    }

    /** Answers, which publishes both. */
    public Said answer(UUID id, String text, @Nullable String ifMatch) {
        access.staff();
        ReleaseKey key = feedback.about(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        Caller officer = access.officer(key.agency(), key.service());
        int version = feedback.version(id);
        EntityTags.require(ifMatch, version);
        return feedback.answer(id, version, text, officer.subject())
                .orElseThrow(() -> ProblemException.of(ProblemCode.VERSION_CONFLICT));
    }

    private boolean isStaff(String agency, String service) {
        return callers.find()
                .filter(caller -> caller.has(Role.OFFICER) || caller.has(Role.REVIEWER))
                .filter(caller -> access.sees(caller, agency, service))
                .isPresent();
    }
}
