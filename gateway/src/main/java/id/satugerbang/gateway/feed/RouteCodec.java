package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteAuth;
import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.api.internal.model.RouteUpstream;
import id.satugerbang.gateway.route.Audience;
import id.satugerbang.gateway.route.Operation;
import id.satugerbang.gateway.route.Release;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.gateway.route.UnbuildableReleaseException;
import id.satugerbang.gateway.route.Upstream;
import id.satugerbang.gateway.route.UpstreamAuth;
import id.satugerbang.support.caller.Assurance;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates between the contract's {@link PublishedRoute} and the route stage's {@link Release}. */
final class RouteCodec {

    private RouteCodec() {}

    /** @throws UnbuildableReleaseException where something that a route needs is missing */
    static Release release(PublishedRoute route) {
        ServiceId service =
                new ServiceId(required(route.getAgency(), "agency").intern(), required(route.getService(), "service"));
        return new Release(
                service,
                required(route.getRelease(), "release"),
                required(route.getRevision(), "revision"),
                FarewellCodec.farewell(route),
                Shared.deadline(required(route.getDeadlineMs(), "deadline_ms")),
                required(route.getMaxBodyBytes(), "max_body_bytes"),
                PolicyCodec.rateLimits(route.getRateLimits()),
                route.getMaxConcurrent() == null ? 0 : Math.max(1, route.getMaxConcurrent()),
                required(route.getOperations(), "operations").stream()
                        .map(RouteCodec::operation)
                        .toList(),
                required(route.getUpstreams(), "upstreams").stream()
                        .map(RouteCodec::upstream)
                        .toList(),
                Set.copyOf(Objects.requireNonNullElse(route.getOrigins(), List.of())));
    }

    /** The contract's form, for the snapshot. */
    static PublishedRoute published(Release release) {
        PublishedRoute route = new PublishedRoute(
                        release.service().agency(),
                        release.service().service(),
                        release.id(),
                        release.revision(),
                        release.deadline().toMillis(),
                        release.maxBodyBytes(),
                        release.operations().stream().map(RouteCodec::published).toList(),
                        release.upstreams().stream().map(RouteCodec::published).toList())
                .rateLimits(PolicyCodec.published(release.rateLimits()))
                .maxConcurrent(release.maxConcurrent() == 0 ? null : release.maxConcurrent())
                .origins(release.origins().isEmpty() ? null : List.copyOf(release.origins()));
        return FarewellCodec.published(release.farewell(), route);
    }

    private static Operation operation(RouteOperation operation) {
        Set<Audience> audience = Shared.audience(required(operation.getAudience(), "audience").stream()
                .map(name -> Audience.valueOf(name.name()))
                .collect(Collectors.toUnmodifiableSet()));
        return new Operation(
                required(operation.getOperationId(), "operation_id"),
                required(operation.getMethod(), "method").intern(),
                required(operation.getPath(), "path"),
                audience,
                Assurance.valueOf(
                        required(operation.getAssurance(), "assurance").name()),
                HeadersCodec.declared(operation.getHeaders()),
                EnvelopeCodec.envelope(operation.getError()),
                Boolean.TRUE.equals(operation.getEventStream()),
                CitizenUseCodec.use(operation));
    }

    private static RouteOperation published(Operation operation) {
        List<RouteOperation.AudienceEnum> audience = operation.audience().stream()
                .map(name -> RouteOperation.AudienceEnum.valueOf(name.name()))
                .toList();
        RouteOperation.AssuranceEnum assurance =
                RouteOperation.AssuranceEnum.valueOf(operation.assurance().name());
        RouteOperation route = new RouteOperation(
                        operation.id(), operation.method(), operation.path(), audience, assurance)
                .eventStream(operation.events())
                .headers(HeadersCodec.published(operation.headers()))
                .error(EnvelopeCodec.published(operation.error()));
        return CitizenUseCodec.published(operation.use(), route);
    }

    private static RouteUpstream published(Upstream upstream) {
        UpstreamAuth auth = upstream.auth();
        return new RouteUpstream(upstream.url().toString())
                .region(upstream.region())
                .auth(
                        auth == null
                                ? null
                                : new RouteAuth(
                                        RouteAuth.TypeEnum.valueOf(auth.type().name()), auth.credential()));
    }

    private static @Nullable UpstreamAuth auth(@Nullable RouteAuth auth) {
        return auth == null
                ? null
                : new UpstreamAuth(
                        UpstreamAuth.Type.valueOf(
                                required(auth.getType(), "auth.type").name()),
                        required(auth.getCredential(), "auth.credential"));
    }

    private static Upstream upstream(RouteUpstream upstream) {
        String url = required(upstream.getUrl(), "url");
        try {
            return new Upstream(upstream.getRegion(), URI.create(url), auth(upstream.getAuth()));
        } catch (IllegalArgumentException notAnAddress) {
            throw new UnbuildableReleaseException("An upstream's url is not a URI");
        }
    }

    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new UnbuildableReleaseException("The field " + name + " is missing");
        }
        return value;
    }
}
