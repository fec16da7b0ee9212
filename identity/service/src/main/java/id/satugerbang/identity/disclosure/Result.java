package id.satugerbang.identity.disclosure;

import org.jspecify.annotations.Nullable;

/** What a job is answered once its batch is committed. */
record Result(@Nullable Outcome outcome, @Nullable RuntimeException failure) {

    static Result of(Decision decision, long seq) {
        return new Result(new Outcome(decision, seq), null);
    }

    static Result failed(@Nullable RuntimeException failure) {
        return new Result(null, failure == null ? new IllegalStateException("no decision") : failure);
    }

    void tell(Job job) {
        if (outcome != null) {
            job.answer().complete(outcome);
        } else if (failure != null) {
            job.answer().completeExceptionally(failure);
        }
    }
}
