package id.satugerbang.identity.consent;

import id.satugerbang.identity.web.Meant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whose consent a call is about: the citizen who calls, or the one whom an officer assists. */
@Component
class Deciders {

    private final Meant meant;

    Deciders(Meant meant) {
        this.meant = meant;
    }

    /** @throws id.satugerbang.support.problem.ProblemException as {@link Meant#of} does */
    Decider of(@Nullable UUID assistedSession, String operation) {
        Meant.Who who = meant.of(assistedSession, operation);
        return new Decider(who.citizen(), who.channel(), who.officer());
    }
}
