package id.satugerbang.registry.web;

import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.release.application.ReleaseAuthority;
import id.satugerbang.registry.service.ServiceAccess;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses an operation, before its body is read, to those whom its {@link Allowed} does not name. */
@Component
class AllowedInterceptor implements HandlerInterceptor {

    private final Access access;
    private final ServiceAccess services;
    private final ReleaseAuthority releases;

    AllowedInterceptor(Access access, ServiceAccess services, ReleaseAuthority releases) {
        this.access = access;
        this.services = services;
        this.releases = releases;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            Allowed allowed = operation.getMethodAnnotation(Allowed.class);
            if (allowed == null) {
                throw ProblemException.of(ProblemCode.ACCESS_DENIED);
            }
            require(allowed.value(), variables(request));
        }
        return true;
    }

    private void require(Allowed.To to, Map<String, String> path) {
        String agency = path.getOrDefault("agency", "");
        String service = path.getOrDefault("service", "");
        switch (to) {
            case EVERYBODY -> {}
            case CITIZENS -> access.citizen();
            case STAFF -> access.staff();
            case OFFICERS -> access.anyOfficer();
            case REVIEWERS -> access.reviewer();
            case SEEING_AGENCY -> access.seeing(agency);
            case OFFICERS_OF_AGENCY -> access.officer(agency);
            case SEEING_SERVICE -> services.seeing(agency, service);
            case OFFICERS_OF_SERVICE -> services.officer(agency, service);
            case SEEING_RELEASE -> named(path.get("release"), releases::see);
            case OFFICERS_OF_RELEASE -> named(path.get("release"), releases::officer);
            case MOVING_RELEASE -> named(path.get("release"), id -> move(id, path.getOrDefault("transition", "")));
            case ANSWERING_FEEDBACK -> named(path.get("feedback"), releases::answering);
        }
    }

    private void move(UUID release, String transition) {
        for (Transition known : Transition.values()) {
            if (known.getValue().equals(transition)) {
                releases.moving(release, known);
                return;
            }
        }
        releases.see(release);
    }

    /** What is no id is told to staff by the operation itself. */
    private void named(@Nullable String id, Consumer<UUID> rule) {
        access.staff();
        uuid(id).ifPresent(rule);
    }

    private static Optional<UUID> uuid(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> ? (Map<String, String>) variables : Map.of();
    }
}
