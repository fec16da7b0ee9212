package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.Agency;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.release.model.ReleaseKey;
import java.util.List;

/**
 * An agency whose routes came back.
 *
 * @param failures releases that could not come back
 */
public record Resumed(Agency agency, List<Failure> failures) {

    public Resumed {
        failures = List.copyOf(failures);
    }

    /** Why one release could not come back; it is suspended now. */
    public record Failure(ReleaseKey release, List<Finding> findings) {}
}
