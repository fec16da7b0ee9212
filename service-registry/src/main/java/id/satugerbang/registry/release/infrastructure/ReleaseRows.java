package id.satugerbang.registry.release.infrastructure;

import id.satugerbang.registry.release.application.Milestones;
import id.satugerbang.registry.release.application.StoredRelease;
import id.satugerbang.registry.release.model.Approved;
import id.satugerbang.registry.release.model.Deprecated;
import id.satugerbang.registry.release.model.Draft;
import id.satugerbang.registry.release.model.Published;
import id.satugerbang.registry.release.model.Rejected;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.ReleaseKey;
import id.satugerbang.registry.release.model.Retired;
import id.satugerbang.registry.release.model.Submitted;
import id.satugerbang.registry.release.model.Suspended;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns rows into releases. */
final class ReleaseRows {

    private ReleaseRows() {}

    static StoredRelease stored(ResultSet row, int number) throws SQLException {
        return new StoredRelease(
                release(row),
                row.getLong("service_id"),
                row.getInt("version"),
                row.getObject("revision", Long.class),
                row.getString("document_version"),
                milestones(row));
    }

    private static Milestones milestones(ResultSet row) throws SQLException {
        return new Milestones(
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "submitted_at"),
                instant(row, "published_at"),
                instant(row, "deprecated_at"),
                instant(row, "sunset_at"),
                instant(row, "feedback_until"),
                row.getObject("successor", UUID.class),
                row.getObject("template", UUID.class),
                row.getObject("join_id", UUID.class));
    }

    private static Release release(ResultSet row) throws SQLException {
        ReleaseKey key =
                new ReleaseKey(row.getObject("id", UUID.class), row.getString("agency"), row.getString("slug"));
        String state = row.getString("state");
        return switch (state) {
            case "draft" -> new Draft(key);
            case "submitted" -> new Submitted(key, row.getString("submitted_by"));
            case "rejected" -> new Rejected(key);
            case "approved" -> new Approved(key);
            case "published" -> new Published(key);
            case "deprecated" -> deprecated(key, row);
            case "suspended" -> new Suspended(key, instant(row, "deprecated_at") == null ? null : deprecated(key, row));
            case "retired" -> new Retired(key);
            default -> throw new IllegalStateException("unknown state " + state);
        };
    }

    private static Deprecated deprecated(ReleaseKey key, ResultSet row) throws SQLException {
        return new Deprecated(key, since(row), instant(row, "sunset_at"));
    }

    /** Releases that were deprecated before that time was kept show when they were made. */
    private static Instant since(ResultSet row) throws SQLException {
        Instant since = instant(row, "deprecated_at");
        return since != null
                ? since
                : row.getObject("created_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
