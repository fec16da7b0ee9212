package id.satugerbang.gateway.credential;

import id.satugerbang.api.internal.model.SealedCredential;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The credentials that routes name; changed by one thread, read by all.
 *
 * <p>One that cannot be opened is held with its reason, and what was in use under its name before stays in use.
 */
public final class CredentialStore {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialStore.class);

    private final CredentialOpener opener;
    private final Map<String, SealedCredential> sealed = new ConcurrentHashMap<>();
    private final Map<String, Credential> opened = new ConcurrentHashMap<>();
    private final Map<String, String> unusable = new ConcurrentHashMap<>();

    CredentialStore(CredentialOpener opener) {
        this.opener = opener;
    }

    /** The credential {@code agency/name}; empty where there is none that can be used. */
    public Optional<Credential> find(String name) {
        return Optional.ofNullable(opened.get(name));
    }

    /** Stores or rotates one. */
    public void put(SealedCredential credential) {
        String name = name(credential);
        sealed.put(name, credential);
        try {
            opened.put(name, opener.open(name, credential.getSealed()));
            unusable.remove(name);
        } catch (UnusableCredentialException broken) {
            hold(name, String.valueOf(broken.getMessage()));
        }
    }

    /** Notes that what came for {@code name} cannot even be read. */
    public void hold(String name, String reason) {
        unusable.put(name, reason);
        LOG.error("The credential {} {}; what was in use stays in use", name, reason);
    }

    public void remove(String name) {
        sealed.remove(name);
        opened.remove(name);
        unusable.remove(name);
    }

    /**
     * Takes over all of them.
     *
     * @param names every name that there is; what is not among them is gone
     */
    public void replaceAll(Collection<SealedCredential> whole, Set<String> names) {
        whole.forEach(this::put);
        List.of(sealed, opened, unusable).forEach(map -> map.keySet().retainAll(names));
    }

    /** Every credential as it came, for the snapshot. */
    public List<SealedCredential> sealed() {
        return List.copyOf(sealed.values());
    }

    /** Why the newest form of a credential cannot be used; empty where it can. */
    public Optional<String> fault(String name) {
        return Optional.ofNullable(unusable.get(name));
    }

    /** True where the newest form of any credential cannot be used. */
    public boolean hasFaults() {
        return !unusable.isEmpty();
    }

    /** {@code agency/name} of a credential. */
    public static String name(SealedCredential credential) {
        return credential.getAgency() + "/" + credential.getName();
    }
}
