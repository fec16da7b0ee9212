package id.satugerbang.registry.release.model;

import java.util.Set;

/**
 * Who judges a release.
 *
 * @param agencies aliases of the agencies that the reviewer is a member of
 */
public record Reviewer(String subject, Set<String> agencies) {

    public Reviewer {
        agencies = Set.copyOf(agencies);
    }
}
