package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.conformance.ConformanceChecks;
import id.satugerbang.registry.conformance.ReleaseUpload;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.DocumentReader;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.RouteSource;
import id.satugerbang.registry.release.model.ReleaseKey;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and checks uploads, a few at a time: a large document takes many times its size while it is worked on. */
@Component
class ReleaseContents {

    private static final int LONGEST_VERSION = 100;

    private final CheckPlaces places;
    private final DocumentReader reader;
    private final ConformanceChecks checks;
    private final ReleaseStore store;

    ReleaseContents(CheckPlaces places, DocumentReader reader, ConformanceChecks checks, ReleaseStore store) {
        this.places = places;
        this.reader = reader;
        this.checks = checks;
        this.store = store;
    }

    /**
     * Version that the document in an upload gives itself.
     *
     * @throws ConformanceFailedException where the document cannot be read
     */
    @Nullable
    String documentVersion(ReleaseInput input) {
        return inTurn(() -> reader.read(input.getOpenapi())
                .version()
                .map(ReleaseContents::shortened)
                .orElse(null));
    }

    /** Everything that the checks find in a stored release. */
    List<Finding> check(ReleaseKey key) {
        return check(key, store.content(key.id()));
    }

    /** Everything that the checks find in content that may not be stored. */
    List<Finding> check(ReleaseKey key, ReleaseInput content) {
        return places.inside(() -> {
            Findings findings =
                    places.inTurn(() -> checks.inside(new ReleaseUpload(source(key, key.id(), content), before(key))));
            checks.outside(content.getUpstreams(), findings);
            return findings.all();
        });
    }

    /** Why a stored release cannot be published; names were resolved when it was submitted, and gateways do so again. */
    List<Finding> errors(ReleaseKey key) {
        return places.inside(
                () -> places.inTurn(() -> checks.decisive(new ReleaseUpload(source(key, key.id()), before(key)))
                        .all()));
    }

    /** What differs between a release and the one before it. */
    <T> @Nullable T compared(ReleaseKey key, BiFunction<RouteSource, RouteSource, T> comparison) {
        return inTurn(() -> {
            UUID before = store.before(key).orElse(null);
            return before == null ? null : comparison.apply(source(key, before), source(key, key.id()));
        });
    }

    /** What differs between a stored release and content that may not be stored. */
    <T> @Nullable T compared(ReleaseKey key, ReleaseInput after, BiFunction<RouteSource, RouteSource, T> comparison) {
        return inTurn(() -> comparison.apply(source(key, key.id()), source(key, key.id(), after)));
    }

    private @Nullable ApiDocument before(ReleaseKey key) {
        return store.before(key)
                .map(before -> reader.read(store.content(before).getOpenapi()))
                .orElse(null);
    }

    private RouteSource source(ReleaseKey key, UUID release) {
        return source(key, release, store.content(release));
    }

    private RouteSource source(ReleaseKey key, UUID release, ReleaseInput content) {
        return new RouteSource(key.agency(), key.service(), release, null, content, reader.read(content.getOpenapi()));
    }

    private <T> @Nullable T inTurn(Supplier<@Nullable T> work) {
        return places.inside(() -> places.inTurn(work));
    }

    private static String shortened(String version) {
        String printable = version.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(LONGEST_VERSION)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable;
    }
}
