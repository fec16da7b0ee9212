package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.service.ServiceAccess;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may do what with a release, before anything else about the call is looked at. */
@Component
public class ReleaseAuthority {

    private final ReleaseStore store;
    private final FeedbackStore feedback;
    private final TransitionRules rules;
    private final ServiceAccess owners;

    ReleaseAuthority(ReleaseStore store, FeedbackStore feedback, TransitionRules rules, ServiceAccess owners) {
        this.store = store;
        this.feedback = feedback;
        this.rules = rules;
        this.owners = owners;
    }

    /** @throws ProblemException where the caller may not see it, as where there is none */
    public void see(UUID release) {
        ReleaseKey key = key(release);
        owners.seeing(key.agency(), key.service());
    }

    public void officer(UUID release) {
        ReleaseKey key = key(release);
        owners.officer(key.agency(), key.service());
    }

    public void moving(UUID release, Transition transition) {
        rules.authorise(transition, key(release));
    }

    /** @param said what is answered */
    public void answering(UUID said) {
        ReleaseKey key = feedback.about(said).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        owners.officer(key.agency(), key.service());
    }

    private ReleaseKey key(UUID release) {
        return store.find(release)
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND))
                .release()
                .key();
    }
}
