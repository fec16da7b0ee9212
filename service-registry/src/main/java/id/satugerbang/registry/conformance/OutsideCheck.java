package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.Upstream;
import id.satugerbang.registry.finding.Findings;
import java.util.List;

/** One rule about upstreams for which others' servers are asked; it needs no document and runs where none is kept in memory. */
interface OutsideCheck {

    /** Notes every place where the rule is broken, and leaves off when the deadline is over. */
    void check(List<Upstream> upstreams, Findings findings, Deadline deadline);

    /** True where it only ever warns, and so never decides whether a release is fit. */
    default boolean onlyWarns() {
        return false;
    }
}
