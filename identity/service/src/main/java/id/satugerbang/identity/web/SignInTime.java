package id.satugerbang.identity.web;

import id.satugerbang.support.mvc.CallerAuthentication;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** How long ago the caller proved who it is: an open browser is not enough for what cannot be undone. */
@Component
public class SignInTime {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Texts texts;
    private final Clock clock;

    SignInTime(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws ProblemException {@code insufficient_user_authentication} with {@code sign_in_again} where that was more than five minutes ago */
    public void requireFresh() {
        @Nullable
        Instant at =
                SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                        ? authentication.getCredentials().getClaimAsInstant("auth_time")
                        : null;
        if (at == null || at.plus(FRESH).isBefore(clock.instant())) {
            throw ProblemException.of(
                    ProblemCode.INSUFFICIENT_USER_AUTHENTICATION,
                    List.of(new ProblemError(null, "sign_in_again", texts.of("sign_in_again"))));
        }
    }
}
