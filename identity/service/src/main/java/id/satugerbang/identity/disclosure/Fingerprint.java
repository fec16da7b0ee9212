package id.satugerbang.identity.disclosure;

import id.satugerbang.api.internal.model.BindingRequest;
import id.satugerbang.api.internal.model.DisclosureRequest;
import id.satugerbang.identity.canonical.CanonicalJson;
import id.satugerbang.identity.canonical.Sha256;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a repeat from another request with the same id. What the caller supplied is not in it: a hash of a NIK could be
 * guessed, and it is compared each time anyway.
 */
final class Fingerprint {

    private Fingerprint() {}

    static byte[] of(DisclosureRequest request) {
        Map<String, Object> content = new HashMap<>();
        content.put("caller", request.getCaller());
        put(content, "member", request.getMember());
        put(content, "session", request.getAssistedSession());
        content.put("service", request.getService());
        content.put("operation", request.getOperation());
        content.put("release", request.getRelease().toString());
        content.put("purpose", request.getPurpose().getId());
        content.put("domicile", Boolean.TRUE.equals(request.getDomicile()));
        content.put(
                "bindings",
                request.getBindings().stream().map(Fingerprint::binding).toList());
        return Sha256.of(CanonicalJson.bytes(content));
    }

    private static Map<String, Object> binding(BindingRequest binding) {
        Map<String, Object> content = new HashMap<>();
        content.put("attribute", binding.getAttribute());
        content.put("required", binding.getRequired());
        put(content, "format", binding.getFormat());
        put(content, "template", binding.getTemplate());
        return content;
    }

    private static void put(Map<String, Object> content, String name, @Nullable Object value) {
        if (value != null) {
            content.put(name, value.toString());
        }
    }
}
