package id.satugerbang.identity.keycloak.signin;

import java.util.function.Function;

/** Runs work on the outbox in a transaction of its own. */
interface Transactions {

    /** Commits when {@code work} returns, rolls back and throws on when it throws. */
    <T> T run(Function<Outbox, T> work);
}
