package id.satugerbang.identity.declaration;

import id.satugerbang.api.internal.model.ServiceDeclarations;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Declarations of live services; while the registry is away, what it said last. */
@Component
public class Declarations {

    private static final Logger LOG = LoggerFactory.getLogger(Declarations.class);
    private static final String SLUG = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern SERVICE = Pattern.compile("(" + SLUG + ")/(" + SLUG + ")");
    private static final int MOST = 10_000;

    /** A registry that hangs holds so many calls at most; the others take what is known. */
    private static final int ASK_AT_ONCE = 8;

    /** After a failure, so that a page about many services does not wait for each of them. */
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final RegistryClient registry;
    private final RegistryProperties properties;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Semaphore asking = new Semaphore(ASK_AT_ONCE);
    private volatile Instant quietUntil = Instant.MIN;

    Declarations(RegistryClient registry, RegistryProperties properties, Clock clock) {
        this.registry = registry;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What the live release of {@code agency/service} declares.
     *
     * @throws ProblemException {@code service_not_found}, or {@code registry_unavailable} where nothing is known of it
     */
    public ServiceDeclarations require(String service) {
        return read(service).orElseThrow(() -> ProblemException.of(ProblemCode.SERVICE_NOT_FOUND));
    }

    /** As {@link #require}, and empty where that would throw: for what is good to have only. */
    public Optional<ServiceDeclarations> find(String service) {
        try {
            return read(service);
        } catch (ProblemException unavailable) {
            return Optional.empty();
        }
    }

    private Optional<ServiceDeclarations> read(String service) {
        Matcher name = SERVICE.matcher(service);
        if (!name.matches()) {
            return Optional.empty();
        }
        Known before = known.get(service);
        if (before != null && before.isYounger(properties.fresh(), clock)) {
            return Optional.of(before.declarations());
        }
        if (clock.instant().isBefore(quietUntil) || !asking.tryAcquire()) {
            return Optional.of(old(before));
        }
        try {
            return keep(service, registry.get(name.group(1), name.group(2)));
        } catch (RestClientException away) {
            quietUntil = clock.instant().plus(BETWEEN_TRIES);
            LOG.warn("the registry does not answer: {}", away.getClass().getSimpleName());
            return Optional.of(old(before));
        } finally {
            asking.release();
        }
    }

    private ServiceDeclarations old(@Nullable Known before) {
        if (before == null || !before.isYounger(properties.keep(), clock)) {
            throw ProblemException.of(ProblemCode.REGISTRY_UNAVAILABLE);
        }
        return before.declarations();
    }

    private Optional<ServiceDeclarations> keep(String service, Optional<ServiceDeclarations> read) {
        if (known.size() >= MOST) {
            known.clear();
        }
        read.ifPresentOrElse(
                declarations -> known.put(service, new Known(declarations, clock.instant())),
                () -> known.remove(service));
        return read;
    }

    private record Known(ServiceDeclarations declarations, Instant at) {

        boolean isYounger(Duration age, Clock clock) {
            return clock.instant().isBefore(at.plus(age));
        }
    }
}
