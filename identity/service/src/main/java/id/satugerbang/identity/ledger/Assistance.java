package id.satugerbang.identity.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What an officer did for a citizen, or what befell the citizen's account by what somebody did elsewhere.
 *
 * @param act what it was, as in the contract; absent where something was handed over or refused in an assisted session
 * @param agency agency that the officer acted for; absent where no officer had a hand in it
 */
public record Assistance(@Nullable String act, @Nullable String agency) {}
