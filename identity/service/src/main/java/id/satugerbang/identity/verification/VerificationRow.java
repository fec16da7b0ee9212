package id.satugerbang.identity.verification;

import id.satugerbang.identity.profile.Person;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One check of one attribute.
 *
 * @param state as in the contract
 * @param matched keys that the registry found right
 * @param notMatched keys that it found wrong
 * @param officer who saw person and document, for {@code agency}; absent where nobody did
 * @param tries how often it was asked without an answer
 */
record VerificationRow(
        UUID id,
        Person person,
        String attribute,
        String state,
        @Nullable String verifiedBy,
        Set<String> matched,
        Set<String> notMatched,
        int tries,
        Instant at,
        @Nullable Instant decidedAt,
        @Nullable String officer,
        @Nullable String agency) {}
