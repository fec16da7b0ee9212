package id.satugerbang.identity.consent;

import id.satugerbang.identity.canonical.CanonicalJson;
import id.satugerbang.identity.canonical.Sha256;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The key of a purpose: changes with its words, so that another purpose is never covered by an old consent; the whole digest, so that nobody crafts two. */
public final class PurposeKey {

    private PurposeKey() {}

    /** {@code p-} and the SHA-256 in hex of {@code {"en":...,"id":...}} (RFC 8785). */
    public static String of(String indonesian, @Nullable String english) {
        Map<String, String> texts = new HashMap<>();
        texts.put("id", indonesian);
        if (english != null) {
            texts.put("en", english);
        }
        return "p-" + Sha256.hex(Sha256.of(CanonicalJson.bytes(texts)));
    }
}
