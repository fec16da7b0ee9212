package id.satugerbang.identity.acting;

import java.util.Optional;
import java.util.UUID;

/** Finds the citizen whom an officer assists. */
public interface ActingResolver {

    /** The session that {@code officer} holds now; empty where it is unknown, somebody else's or over. */
    Optional<AssistedSession> assisted(UUID session, String officer);
}
