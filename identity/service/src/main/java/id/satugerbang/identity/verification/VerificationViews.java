package id.satugerbang.identity.verification;

import id.satugerbang.api.identity.model.FieldMatch;
import id.satugerbang.api.identity.model.Verification;
import id.satugerbang.api.identity.model.VerificationState;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Checks as the contract shows them. Another citizen's check is never there. */
@Component
public class VerificationViews {

    private static final int LATEST = 100;

    private final VerificationStore store;

    VerificationViews(VerificationStore store) {
        this.store = store;
    }

    /** The latest 100, newest first. */
    public List<Verification> latest(String subject) {
        return store.latest(subject, LATEST).stream()
                .map(VerificationViews::shown)
                .toList();
    }

    /** All of them, newest first, those in person with officer and agency. */
    public List<Verification> all(String subject) {
        return store.latest(subject, Integer.MAX_VALUE).stream()
                .map(VerificationViews::shown)
                .toList();
    }

    Verification one(String subject, UUID id) {
        return shown(store.find(subject, id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)));
    }

    private static Verification shown(VerificationRow row) {
        Verification shown = new Verification(
                        row.id(),
                        row.attribute(),
                        VerificationState.fromValue(row.state()),
                        row.at().atOffset(ZoneOffset.UTC))
                .member(row.person().member())
                .officer(row.officer())
                .agency(row.agency());
        row.matched().forEach(key -> shown.addFieldsItem(new FieldMatch(key, true)));
        row.notMatched().forEach(key -> shown.addFieldsItem(new FieldMatch(key, false)));
        if (row.verifiedBy() != null) {
            shown.verifiedBy(Verification.VerifiedByEnum.fromValue(row.verifiedBy()));
        }
        if (row.decidedAt() != null) {
            shown.decidedAt(row.decidedAt().atOffset(ZoneOffset.UTC));
        }
        return shown;
    }
}
