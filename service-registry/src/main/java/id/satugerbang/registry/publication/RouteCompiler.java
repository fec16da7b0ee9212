package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteAuth;
import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.api.internal.model.RouteUpstream;
import id.satugerbang.api.registry.model.Upstream;
import id.satugerbang.api.registry.model.UpstreamAuth;
import id.satugerbang.api.registry.model.UpstreamAuthType;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compiles a release into the route that gateways apply; checks use it as their dry run, publication for real. */
@Component
public class RouteCompiler {

    private static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long DEFAULT_BODY = 1024 * 1024;

    /** The route without its revision; what cannot become one is noted in {@code findings}. */
    public PublishedRoute compile(RouteSource source, Findings findings) {
        return new PublishedRoute()
                .agency(source.agency())
                .service(source.service())
                .release(source.release())
                .revision(0L)
                .deprecated(source.deprecated())
                .deadlineMs(deadline(source, findings).toMillis())
                .maxBodyBytes(maxBody(source))
                .operations(operations(source.document().operations(), findings))
                .upstreams(source.content().getUpstreams().stream()
                        .map(upstream -> upstream(source.agency(), upstream))
                        .toList());
    }

    private static Duration deadline(RouteSource source, Findings findings) {
        if (source.content().getPolicy() == null || source.content().getPolicy().getDeadline() == null) {
            return DEFAULT_DEADLINE;
        }
        String text = source.content().getPolicy().getDeadline();
        try {
            Duration deadline = Duration.parse(text);
            if (deadline.compareTo(SHORTEST) >= 0 && deadline.compareTo(LONGEST) <= 0) {
                return deadline;
            }
        } catch (DateTimeException | ArithmeticException noDuration) {
            // falls through to the finding
        }
        findings.add(FindingCode.DEADLINE_INVALID, "/policy/deadline", text);
        return DEFAULT_DEADLINE;
    }

    private static long maxBody(RouteSource source) {
        return source.content().getPolicy() == null
                        || source.content().getPolicy().getMaxBodyBytes() == null
                ? DEFAULT_BODY
                : source.content().getPolicy().getMaxBodyBytes();
    }

    private static List<RouteOperation> operations(List<ApiOperation> operations, Findings findings) {
        PathConflicts conflicts = new PathConflicts(findings);
        List<RouteOperation> compiled = new ArrayList<>();
        for (ApiOperation operation : operations) {
            Optional<PathTemplate> template = PathTemplate.parse(operation.path());
            if (template.isEmpty()) {
                findings.add(FindingCode.PATH_INVALID, operation.pathPointer(), operation.path());
            } else {
                conflicts.add(operation, template.get());
                compiled.add(compile(operation));
            }
        }
        return compiled;
    }

    private static RouteOperation compile(ApiOperation operation) {
        OperationPolicy policy = OperationPolicy.of(operation);
        return new RouteOperation()
                .operationId(operation.operationId().orElse(""))
                .method(operation.method())
                .path(operation.path())
                .audience(policy.audience().stream()
                        .map(RouteOperation.AudienceEnum::fromValue)
                        .toList())
                .assurance(RouteOperation.AssuranceEnum.fromValue(policy.assurance()))
                .error(ErrorEnvelopes.of(operation).orElse(null));
    }

    private static RouteUpstream upstream(String agency, Upstream upstream) {
        return new RouteUpstream()
                .url(upstream.getUrl())
                .region(upstream.getRegion())
                .auth(auth(agency, upstream.getAuth()));
    }

    private static @Nullable RouteAuth auth(String agency, @Nullable UpstreamAuth auth) {
        return auth == null || auth.getType() == UpstreamAuthType.NONE
                ? null
                : new RouteAuth(
                        RouteAuth.TypeEnum.fromValue(auth.getType().getValue()), agency + "/" + auth.getCredential());
    }
}
