package id.satugerbang.registry.imports;

import id.satugerbang.api.registry.model.ImportRow;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.publication.PreparedRoute;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row after everything that needs no transaction.
 *
 * @param release id that its release gets; the same row always gets the same
 * @param row what it says; absent where it cannot be read
 * @param content content of its release
 * @param stored the content as it is stored
 * @param documentVersion version that its document gives itself
 * @param route what would be published; absent where the import does not publish
 * @param errors why it fails; empty where it does not
 */
record CheckedRow(
        long number,
        UUID release,
        @Nullable ImportRow row,
        @Nullable ReleaseInput content,
        String stored,
        @Nullable String documentVersion,
        @Nullable PreparedRoute route,
        List<Finding> errors) {

    CheckedRow {
        errors = List.copyOf(errors);
    }

    static CheckedRow failed(long number, @Nullable ImportRow row, List<Finding> errors) {
        return new CheckedRow(number, new UUID(0, 0), row, null, "", null, null, errors);
    }

    boolean isFailed() {
        return !errors.isEmpty();
    }

    /** {@code agency/slug}; null where it cannot be read. */
    @Nullable
    String key() {
        return row == null || row.getService() == null
                ? null
                : row.getAgency() + "/" + row.getService().getSlug();
    }
}
