package id.satugerbang.identity.web;

import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.mvc.CurrentCaller;
import id.satugerbang.support.mvc.InternalCaller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses an operation, before its body is read, to those whom its {@link Allowed} does not name. */
final class AllowedInterceptor implements HandlerInterceptor {

    private static final String ASSISTED_SESSION = "assisted_session";

    private final CurrentCaller callers;

    AllowedInterceptor(CurrentCaller callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            @Nullable Allowed allowed = operation.getMethodAnnotation(Allowed.class);
            if (allowed == null || !allows(request, allowed)) {
                throw ProblemException.of(ProblemCode.ACCESS_DENIED);
            }
            if (allowed.assurance() != Assurance.NONE
                    && !callers.get().assurance().satisfies(allowed.assurance())) {
                throw ProblemException.of(ProblemCode.INSUFFICIENT_USER_AUTHENTICATION);
            }
        }
        return true;
    }

    private boolean allows(HttpServletRequest request, Allowed allowed) {
        return switch (allowed.value()) {
            case PUBLIC -> true;
            case PARTS -> Set.of(allowed.parts()).contains(InternalCaller.of(request));
            case PERSON -> !callers.get().serviceAccount();
            case CITIZEN -> isCitizen(callers.get());
            case CITIZEN_OR_OFFICER -> isCitizen(callers.get()) || isOfficer(callers.get());
            case CITIZEN_OR_ASSISTED ->
                isCitizen(callers.get())
                        || (isOfficer(callers.get()) && request.getParameter(ASSISTED_SESSION) != null);
            case OFFICER -> isOfficer(callers.get());
        };
    }

    private static boolean isCitizen(Caller caller) {
        return caller.has(Role.CITIZEN) && !caller.serviceAccount();
    }

    private static boolean isOfficer(Caller caller) {
        return caller.has(Role.OFFICER) && !caller.agencies().isEmpty() && !caller.serviceAccount();
    }
}
