package id.satugerbang.gateway.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.satugerbang.gateway.exchange.ClientAddresses;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.route.RateLimit;
import id.satugerbang.gateway.route.Release;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.support.caller.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells which of a release's limits apply to a call, and where it is counted.
 *
 * <p>A limit's bucket is named by its window too, so that two limits of one kind are two. Of two with the same window the lower counts.
 */
final class Quotas {

    /** Below this a service's limit is so low that an address may use it up. */
    private static final int LEAST_TO_SHARE = 20;

    private static final int MOST_NAMES = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final PairwiseSubjects subjects;
    private final ClientAddresses addresses;
    private final int addressPercent;
    private final Cache<Named, String> names = Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .executor(Runnable::run)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    /** @param addressPercent what callers without a name may use up of a service's limit from one address */
    Quotas(PairwiseSubjects subjects, ClientAddresses addresses, int addressPercent) {
        this.subjects = subjects;
        this.addresses = addresses;
        this.addressPercent = addressPercent;
    }

    List<Quota> of(ServerWebExchange exchange, Release release) {
        List<RateLimit> limits = release.rateLimits();
        List<Quota> quotas = new ArrayList<>(limits.size() + 1);
        Caller caller = Exchanges.caller(exchange).orElse(null);
        Grant grant = Exchanges.grant(exchange).orElse(null);
        for (RateLimit limit : limits) {
            String who = isLowest(limit, limits) ? who(limit.key(), release.service(), grant, caller) : null;
            if (who != null) {
                add(quotas, release.service(), limit, name(limit, limits), who);
                if (caller == null && limit.limit() >= LEAST_TO_SHARE) {
                    add(quotas, release.service(), part(limit), "address", address(exchange, release.service()));
                }
            }
        }
        return quotas;
    }

    /** The braces put all buckets of a service on one node of a Redis cluster. */
    private static void add(List<Quota> quotas, ServiceId service, RateLimit limit, String name, String who) {
        quotas.add(new Quota(
                limit,
                name,
                "satu:calls:{" + service + "}:" + who + ":" + limit.window().toSeconds()));
    }

    private static boolean isLowest(RateLimit limit, List<RateLimit> all) {
        for (RateLimit other : all) {
            boolean sameBucket = other.key() == limit.key() && other.window().equals(limit.window());
            boolean before = all.indexOf(other) < all.indexOf(limit);
            if (sameBucket && (other.limit() < limit.limit() || (other.limit() == limit.limit() && before))) {
                return false;
            }
        }
        return true;
    }

    /** Several of one kind are told apart by their window, in seconds. */
    private static String name(RateLimit limit, List<RateLimit> all) {
        String kind =
                switch (limit.key()) {
                    case CITIZEN -> "citizen";
                    case CLIENT -> "client";
                    case SERVICE -> "service";
                };
        boolean several = all.stream()
                .anyMatch(other -> other.key() == limit.key() && !other.window().equals(limit.window()));
        return several ? kind + "-" + limit.window().toSeconds() : kind;
    }

    private RateLimit part(RateLimit limit) {
        int calls = Math.max(1, (int) ((long) limit.limit() * addressPercent / 100));
        return new RateLimit(limit.key(), calls, limit.window());
    }

    private @Nullable String who(RateLimit.Key key, ServiceId service, @Nullable Grant grant, @Nullable Caller caller) {
        return switch (key) {
            case SERVICE -> "service";
            case CITIZEN ->
                caller != null && grant == Grant.CITIZEN
                        ? "citizen:" + pseudonym(service.agency(), caller.subject())
                        : null;
            case CLIENT -> caller != null && grant == Grant.INTEGRATOR ? "client:" + caller.clientId() : null;
        };
    }

    /** Redis learns no address: as a citizen, it has another name at each agency. */
    private String address(ServerWebExchange exchange, ServiceId service) {
        return "address:" + pseudonym(service.agency(), addresses.of(exchange.getRequest()));
    }

    private String pseudonym(String agency, String subject) {
        return names.get(new Named(agency, subject), named -> subjects.subject(named.agency(), named.subject()));
    }

    private record Named(String agency, String subject) {}
}
