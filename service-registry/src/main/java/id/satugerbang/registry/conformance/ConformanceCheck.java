package id.satugerbang.registry.conformance;

import id.satugerbang.registry.finding.Findings;

/** One rule that a release has to keep. */
interface ConformanceCheck {

    /** Notes every place where the rule is broken. */
    void check(ReleaseUpload upload, Findings findings);

    /** True where it only ever warns, and so never decides whether a release is fit. */
    default boolean onlyWarns() {
        return false;
    }
}
