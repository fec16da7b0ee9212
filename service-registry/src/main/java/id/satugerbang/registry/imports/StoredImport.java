package id.satugerbang.registry.imports;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that runs.
 *
 * @param createdBy who started it
 * @param anyAgency true where a reviewer did
 * @param agencies agencies whose officer an officer is
 * @param approvedBy reviewer who lets it publish
 * @param approverOf agencies that the reviewer is a member of
 * @param columns names of a table's columns by the places that they fill
 */
record StoredImport(
        UUID id,
        boolean publish,
        boolean sample,
        String createdBy,
        boolean anyAgency,
        Set<String> agencies,
        @Nullable String approvedBy,
        Set<String> approverOf,
        Map<String, String> columns) {

    StoredImport {
        agencies = Set.copyOf(agencies);
        approverOf = Set.copyOf(approverOf);
        columns = Map.copyOf(columns);
    }

    boolean mayTouch(String agency) {
        return anyAgency || agencies.contains(agency);
    }
}
