package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.conformance.ConformanceChecks;
import id.satugerbang.registry.conformance.ReleaseUpload;
import id.satugerbang.registry.document.DocumentReader;
import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.publication.RouteSource;
import id.satugerbang.registry.release.model.ReleaseKey;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and checks uploads, a few at a time: a large document takes many times its size while it is worked on. */
@Component
class ReleaseContents {

    private static final int AT_ONCE = 2;
    private static final int LONGEST_VERSION = 100;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final DocumentReader reader;
    private final ConformanceChecks checks;
    private final ReleaseStore store;

    ReleaseContents(DocumentReader reader, ConformanceChecks checks, ReleaseStore store) {
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
        List<Finding> findings = inTurn(() -> {
            ReleaseInput content = store.content(key.id());
            RouteSource source = new RouteSource(
                    key.agency(), key.service(), key.id(), false, content, reader.read(content.getOpenapi()));
            return checks.run(new ReleaseUpload(source));
        });
        return findings == null ? List.of() : findings;
    }

    private <T> @Nullable T inTurn(Supplier<@Nullable T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
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
