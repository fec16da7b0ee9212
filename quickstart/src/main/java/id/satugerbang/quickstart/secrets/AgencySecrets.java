package id.satugerbang.quickstart.secrets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the simulated agencies have handed to the platform, so that it can call them; the file that their process reads.
 *
 * @param values key or secret by name
 */
public record AgencySecrets(Map<String, String> values) {

    /** Password that the civil registry gave the identity service. */
    public static final String CIVIL_REGISTRY = "siak-password";

    private static final List<String> NAMES = List.of(
            "oss-user-key",
            "satusehat-client-id",
            "satusehat-client-secret",
            "bpjs-cons-id",
            "bpjs-secret",
            "bpjs-user-key",
            "esamsat-key",
            CIVIL_REGISTRY);

    public AgencySecrets {
        values = Map.copyOf(values);
    }

    static AgencySecrets none() {
        return new AgencySecrets(Map.of());
    }

    /** Those that are there already, and new ones for every name that has none. */
    AgencySecrets completed(Passwords passwords) {
        Map<String, String> all = new TreeMap<>(values);
        NAMES.forEach(name -> all.computeIfAbsent(name, missing -> passwords.next()));
        return new AgencySecrets(all);
    }

    @Override
    public String toString() {
        return "AgencySecrets" + values.keySet();
    }
}
