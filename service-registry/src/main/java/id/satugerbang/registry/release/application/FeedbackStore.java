package id.satugerbang.registry.release.application;

import id.satugerbang.registry.release.model.ReleaseKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where feedback is kept. */
public interface FeedbackStore {

    List<OpenStandard> open(Instant now);

    Optional<OpenStandard> open(Instant now, String agency, String service);

    /** What was said about a service, newest first; without what is not answered unless {@code all}. */
    List<Said> said(String agency, String service, boolean all);

    long count(String agency, String service);

    Said say(UUID release, String subject, String text);

    /** Release that it was said about. */
    Optional<ReleaseKey> about(UUID feedback);

    int version(UUID feedback);

    /** Answers the text of that version; empty where it is another now. */
    Optional<Said> answer(UUID feedback, int version, String text, String officer);
}
