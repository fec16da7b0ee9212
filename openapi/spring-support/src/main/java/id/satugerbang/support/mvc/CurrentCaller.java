package id.satugerbang.support.mvc;

import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the call that this thread is answering. */
public class CurrentCaller {

    /** The caller; empty for a call without a token. */
    public Optional<Caller> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                ? Optional.of(authentication.getPrincipal())
                : Optional.empty();
    }

    /** The caller. @throws ProblemException {@code authentication_required} for a call without a token */
    public Caller get() {
        return find().orElseThrow(() -> ProblemException.of(ProblemCode.AUTHENTICATION_REQUIRED));
    }
}
