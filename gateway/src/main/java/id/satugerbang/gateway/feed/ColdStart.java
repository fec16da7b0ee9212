package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteSnapshot;
import id.satugerbang.gateway.feed.RouteReader.Built;
import id.satugerbang.gateway.route.ServiceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads a whole table where none is loaded yet: from disk, or from the registry. */
final class ColdStart {

    private final RouteApplier applier;
    private final RouteReader reader;
    private final CredentialReader credentials;
    private final SnapshotFile disk;
    private final RegistryClient registry;

    ColdStart(
            RouteApplier applier,
            RouteReader reader,
            CredentialReader credentials,
            SnapshotFile disk,
            RegistryClient registry) {
        this.applier = applier;
        this.reader = reader;
        this.credentials = credentials;
        this.disk = disk;
        this.registry = registry;
    }

    /** When the snapshot was written; empty where there is none that can be used. */
    Optional<Instant> fromDisk() {
        disk.read().ifPresent(this::load);
        return applier.isLoaded() ? disk.writtenAt() : Optional.empty();
    }

    /** @throws id.satugerbang.gateway.internal.PartCallException where the registry does not answer as agreed */
    void fromRegistry() {
        load(registry.routes());
    }

    private void load(SnapshotLines lines) {
        List<Built> built = lines.texts().map(reader::read).toList();
        Map<ServiceId, Built> whole = new HashMap<>();
        for (Built one : built) {
            if (one instanceof Built.Good good) {
                whole.put(good.entry().release().service(), one);
            }
        }
        load(lines.head(), whole);
    }

    private void load(RouteSnapshot snapshot) {
        Map<ServiceId, Built> whole = new HashMap<>();
        for (PublishedRoute route : snapshot.getRoutes()) {
            whole.put(new ServiceId(route.getAgency(), route.getService()), reader.read(route));
        }
        load(snapshot, whole);
    }

    private void load(RouteSnapshot head, Map<ServiceId, Built> whole) {
        credentials.replaceAll(head.getCredentials() == null ? List.of() : head.getCredentials());
        applier.replaceAll(whole, new Position(head.getRevision(), head.getEpoch()));
    }
}
