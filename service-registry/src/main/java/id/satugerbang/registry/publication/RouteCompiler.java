package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteAuth;
import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.api.internal.model.RouteUpstream;
import id.satugerbang.api.registry.model.Upstream;
import id.satugerbang.api.registry.model.UpstreamAuth;
import id.satugerbang.api.registry.model.UpstreamAuthType;
import id.satugerbang.registry.binding.AttributeCatalogue;
import id.satugerbang.registry.binding.Binding;
import id.satugerbang.registry.binding.DocumentBindings;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compiles a release into the route that gateways apply; checks use it as their dry run, publication for real. */
@Component
public class RouteCompiler {

    private final AttributeCatalogue attributes;

    public RouteCompiler(AttributeCatalogue attributes) {
        this.attributes = attributes;
    }

    /** The route without its revision; what cannot become one is noted in {@code findings}. */
    public PublishedRoute compile(RouteSource source, Findings findings) {
        TrafficPolicy policy = new TrafficPolicy(source.content().getPolicy(), findings);
        PublishedRoute route = new PublishedRoute()
                .agency(source.agency())
                .service(source.service())
                .release(source.release())
                .revision(0L)
                .deprecated(source.ending() != null)
                .deprecatedAt(
                        source.ending() == null ? null : utc(source.ending().deprecatedAt()))
                .sunsetAt(source.ending() == null ? null : utc(source.ending().sunsetAt()))
                .deadlineMs(policy.deadline().toMillis())
                .maxBodyBytes(policy.maxBody())
                .maxConcurrent(policy.maxConcurrent())
                .operations(operations(source.document(), findings))
                .upstreams(source.content().getUpstreams().stream()
                        .map(upstream -> upstream(source.agency(), upstream))
                        .toList());
        policy.rateLimits().forEach(route::addRateLimitsItem);
        WebOrigins.of(source.content().getPolicy(), source.document(), findings).forEach(route::addOriginsItem);
        return route;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private List<RouteOperation> operations(ApiDocument document, Findings findings) {
        PathConflicts conflicts = new PathConflicts(findings);
        DocumentBindings bindings = new DocumentBindings(attributes, document, findings);
        List<RouteOperation> compiled = new ArrayList<>();
        for (ApiOperation operation : document.operations()) {
            List<Binding> bound = bindings.of(operation);
            Optional<PathTemplate> template = PathTemplate.parse(operation.path());
            if (template.isEmpty()) {
                findings.add(FindingCode.PATH_INVALID, operation.pathPointer(), operation.path());
            } else {
                conflicts.add(operation, template.get(), bound);
                compiled.add(compile(document, operation, bound, findings));
            }
        }
        bindings.noteMisplaced();
        return compiled;
    }

    private static RouteOperation compile(
            ApiDocument document, ApiOperation operation, List<Binding> bindings, Findings findings) {
        OperationPolicy policy = OperationPolicy.of(operation);
        BindingTerms.check(operation, policy, bindings, findings);
        RouteOperation compiled = new RouteOperation()
                .operationId(operation.operationId().orElse(""))
                .method(operation.method())
                .path(operation.path())
                .audience(policy.audience().stream()
                        .map(RouteOperation.AudienceEnum::fromValue)
                        .toList())
                .assurance(RouteOperation.AssuranceEnum.fromValue(policy.assurance()))
                .eventStream(EventStreams.isDeclared(document, operation) ? true : null)
                .headers(HeaderParameters.of(operation, bindings))
                .error(ErrorEnvelopes.of(operation).orElse(null))
                .purpose(OperationTerms.purpose(operation))
                .proofing(OperationTerms.proofing(operation))
                .acting(OperationTerms.acting(operation))
                ._case(OperationTerms.casePointers(operation));
        bindings.stream().map(BindingTerms::compiled).forEach(compiled::addBindingsItem);
        return compiled;
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
