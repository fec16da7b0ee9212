package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.route.RateLimit;
import id.satugerbang.gateway.route.Release;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.support.caller.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Tells which of a release's limits apply to a call, and where it is counted. */
final class Quotas {

    private final PairwiseSubjects subjects;

    Quotas(PairwiseSubjects subjects) {
        this.subjects = subjects;
    }

    List<Quota> of(ServerWebExchange exchange, Release release) {
        List<Quota> quotas = new ArrayList<>(release.rateLimits().size());
        Caller caller = Exchanges.caller(exchange).orElse(null);
        Grant grant = Exchanges.grant(exchange).orElse(null);
        for (RateLimit limit : release.rateLimits()) {
            String who = who(limit.key(), release.service(), grant, caller);
            if (who != null) {
                quotas.add(new Quota(limit, bucket(release.service(), who)));
            }
        }
        return quotas;
    }

    /** The braces put all buckets of a service on one node of a Redis cluster. */
    private static String bucket(ServiceId service, String who) {
        return "satu:calls:{" + service + "}:" + who;
    }

    private @Nullable String who(RateLimit.Key key, ServiceId service, @Nullable Grant grant, @Nullable Caller caller) {
        return switch (key) {
            case SERVICE -> "service";
            case CITIZEN ->
                caller != null && grant == Grant.CITIZEN
                        ? "citizen:" + subjects.subject(service.agency(), caller.subject())
                        : null;
            case CLIENT -> caller != null && grant == Grant.INTEGRATOR ? "client:" + caller.clientId() : null;
        };
    }
}
