package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.RouteSnapshot;
import id.satugerbang.gateway.route.RouteEntry;
import id.satugerbang.gateway.route.RouteTable;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what is live to the snapshot file; a failure is logged and the file before stays. */
final class SnapshotWriter implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);

    private final SnapshotFile file;
    private final RouteTable table;
    private final RouteApplier applier;
    private final CredentialReader credentials;

    SnapshotWriter(SnapshotFile file, RouteTable table, RouteApplier applier, CredentialReader credentials) {
        this.file = file;
        this.table = table;
        this.applier = applier;
        this.credentials = credentials;
    }

    @Override
    public void run() {
        Position position = applier.position();
        try {
            file.write(
                    new RouteSnapshot(position.revision(), List.of())
                            .epoch(position.epoch())
                            .credentials(credentials.sealed()),
                    table.entries().map(RouteEntry::release).map(RouteCodec::published));
        } catch (UncheckedIOException failed) {
            LOG.error(
                    "The route snapshot of revision {} could not be written: {}",
                    position.revision(),
                    failed.toString());
        }
    }
}
