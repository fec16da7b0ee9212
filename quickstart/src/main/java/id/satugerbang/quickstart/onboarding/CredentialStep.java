package id.satugerbang.quickstart.onboarding;

import id.satugerbang.quickstart.state.PrivateFile;
import id.satugerbang.sdk.registry.CredentialsApi;
import id.satugerbang.sdk.registry.model.Credential;
import id.satugerbang.sdk.registry.model.CredentialInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands credentials to the registry: those that it lacks, and those that have changed since it got them. It never tells their
 * values, so digests of what it got are kept in a file.
 */
public final class CredentialStep {

    private final Path file;
    private final String agencies;
    private final Map<String, String> keys;

    /**
     * @param file digests of what the registry has
     * @param agencies origin of the simulated agencies
     * @param keys what the agencies have handed out, by name
     */
    public CredentialStep(Path file, String agencies, Map<String, String> keys) {
        this.file = file;
        this.agencies = agencies;
        this.keys = Map.copyOf(keys);
    }

    void run(DemoService service, CredentialsApi registry) throws IOException {
        Map<String, CredentialInput> wanted = service.credentials(agencies, keys);
        if (wanted.isEmpty()) {
            return;
        }
        var present = registry.listCredentials(service.alias()).getItems().stream()
                .map(Credential::getName)
                .toList();
        Map<String, String> digests = digests();
        for (Map.Entry<String, CredentialInput> credential : wanted.entrySet()) {
            String id = service.alias() + "/" + credential.getKey();
            String digest = digest(credential.getValue());
            if (!present.contains(credential.getKey()) || !digest.equals(digests.get(id))) {
                registry.putCredential(service.alias(), credential.getKey(), credential.getValue(), true);
                digests.put(id, digest);
            }
        }
        PrivateFile.write(file, JsonMapper.shared().writeValueAsString(digests));
    }

    private Map<String, String> digests() throws IOException {
        return Files.exists(file)
                ? JsonMapper.shared().readValue(Files.readString(file), new TypeReference<TreeMap<String, String>>() {})
                : new TreeMap<>();
    }

    private static String digest(CredentialInput credential) {
        try {
            byte[] text = JsonMapper.shared().writeValueAsString(credential).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
