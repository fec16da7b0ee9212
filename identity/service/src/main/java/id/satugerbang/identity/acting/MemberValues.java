package id.satugerbang.identity.acting;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The family members for whom a citizen may act. Called inside a transaction, for several citizens one after the other. */
public interface MemberValues {

    /** True where {@code citizen} may act for this member. */
    boolean mayActFor(String citizen, UUID member);

    /** What is held of the member by attribute key; empty where {@code citizen} may not act for the member. */
    Optional<Map<String, HeldValue>> of(String citizen, UUID member);
}
