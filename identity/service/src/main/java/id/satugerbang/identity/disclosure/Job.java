package id.satugerbang.identity.disclosure;

import java.util.concurrent.CompletableFuture;

/** An order that waits for its turn, and where its outcome goes. */
record Job(Order order, Person person, CompletableFuture<Outcome> answer) {

    @Override
    public String toString() {
        return "Job[" + order + "]";
    }
}
