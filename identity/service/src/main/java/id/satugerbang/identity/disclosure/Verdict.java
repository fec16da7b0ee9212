package id.satugerbang.identity.disclosure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one job of a batch comes to: a decision, or the failure that kept it from one. */
record Verdict(
        Job job, @Nullable Decision decision, @Nullable RuntimeException failure) {

    RequestKey key() {
        return job.order().key();
    }

    Decision required() {
        return Objects.requireNonNull(decision);
    }

    /** Why it is refused, as the ledger says it. */
    @Nullable
    String code() {
        return decision instanceof Decision.Refused refused ? refused.code().wire() : null;
    }

    @Override
    public String toString() {
        return "Verdict[" + job + "]";
    }
}
