package id.satugerbang.registry.release.model;

import java.util.Set;

/**
 * Who judges a release.
 *
 * @param agencies aliases of the agencies that the reviewer is a member of
 * @param partners agencies that own the service together with its first owner
 */
public record Reviewer(String subject, Set<String> agencies, Set<String> partners) {

    public Reviewer {
        agencies = Set.copyOf(agencies);
        partners = Set.copyOf(partners);
    }

    /** True for somebody who neither submitted the release nor belongs to one of its owners. */
    public boolean mayApprove(String owner, String submitter) {
        return !subject.equals(submitter)
                && !agencies.contains(owner)
                && partners.stream().noneMatch(agencies::contains);
    }
}
