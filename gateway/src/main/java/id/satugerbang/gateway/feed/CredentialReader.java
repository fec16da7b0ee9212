package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.Quarantine;
import id.satugerbang.api.internal.model.SealedCredential;
import id.satugerbang.gateway.credential.CredentialStore;
import id.satugerbang.gateway.route.Release;
import id.satugerbang.gateway.route.RouteEntry;
import id.satugerbang.gateway.route.RouteTable;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.gateway.route.Upstream;
import id.satugerbang.gateway.route.UpstreamAuth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Carries sealed credentials from the feed into the store, and names the releases that suffer where one does not open. */
final class CredentialReader {

    private static final String UNREADABLE = "does not follow the contract";

    private final CredentialStore store;
    private final JsonMapper json;

    CredentialReader(CredentialStore store, JsonMapper json) {
        this.store = store;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    void apply(RouteChange change) {
        if (change.isRemoval()) {
            store.remove(change.name().toString());
        } else {
            read(change.name(), change.json())
                    .ifPresentOrElse(store::put, () -> store.hold(change.name().toString(), UNREADABLE));
        }
    }

    /** Takes over the whole hash. */
    void replaceAll(Map<ServiceId, String> whole) {
        List<SealedCredential> good = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        whole.forEach((name, text) -> read(name, text).ifPresentOrElse(good::add, () -> broken.add(name.toString())));
        store.replaceAll(good, whole.keySet().stream().map(ServiceId::toString).collect(Collectors.toSet()));
        broken.forEach(name -> store.hold(name, UNREADABLE));
    }

    /** Takes over those of a snapshot. */
    void replaceAll(List<SealedCredential> whole) {
        store.replaceAll(whole, whole.stream().map(CredentialStore::name).collect(Collectors.toSet()));
    }

    List<SealedCredential> sealed() {
        return store.sealed();
    }

    /** Live releases that name a credential whose newest form cannot be used. */
    List<Quarantine> quarantined(RouteTable table) {
        if (!store.hasFaults()) {
            return List.of();
        }
        return table.entries()
                .map(RouteEntry::release)
                .flatMap(release -> fault(release).stream())
                .toList();
    }

    private Optional<Quarantine> fault(Release release) {
        return release.upstreams().stream()
                .map(Upstream::auth)
                .filter(Objects::nonNull)
                .map(UpstreamAuth::credential)
                .flatMap(name -> store.fault(name).map(fault -> "The credential " + name + " " + fault).stream())
                .findFirst()
                .map(reason -> new Quarantine(release.id(), release.revision(), reason));
    }

    private Optional<SealedCredential> read(ServiceId name, String text) {
        try {
            SealedCredential sealed = json.readValue(text, SealedCredential.class);
            boolean whole = name.agency().equals(sealed.getAgency())
                    && name.service().equals(sealed.getName())
                    && sealed.getRevision() != null
                    && sealed.getSealed() != null;
            return whole ? Optional.of(sealed) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
