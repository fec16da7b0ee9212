package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.credential.Credential;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends a key as header or as query parameter. */
final class ApiKeyUpstreamAuth {

    private ApiKeyUpstreamAuth() {}

    static UpstreamProof proof(Credential.ApiKey key) {
        return key.isHeader()
                ? UpstreamProof.ofHeaders(Map.of(key.name(), key.value()))
                : new UpstreamProof(Map.of(), key.name() + "=" + encoded(key.value()), () -> false);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
