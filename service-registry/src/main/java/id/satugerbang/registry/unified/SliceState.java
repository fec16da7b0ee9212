package id.satugerbang.registry.unified;

import java.util.List;

/**
 * What identifies the content of a document.
 *
 * @param revision newest revision in it; of the whole document that of the route table
 * @param members differs where other services belong to a slice; 0 for the whole
 * @param agencies agencies of its services
 */
record SliceState(long revision, long services, long members, List<AgencyTag> agencies) {

    SliceState {
        agencies = List.copyOf(agencies);
    }

    /** An agency as a tag. */
    record AgencyTag(String alias, String name) {}

    /** Strong, because the same state gives the same bytes; the names of agencies change without a revision. */
    String entityTag(String form) {
        return "\"" + revision + "-" + services + "-" + Long.toHexString(members) + "-"
                + Integer.toHexString(agencies.hashCode()) + "-" + form + "\"";
    }
}
