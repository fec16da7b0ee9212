package id.satugerbang.identity.consent;

import id.satugerbang.identity.canonical.CanonicalJson;
import id.satugerbang.identity.canonical.Sha256;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The key of a purpose: changes with its words, so that another purpose is never covered by an old consent. */
public final class PurposeKey {

    private static final int DIGITS = 16;

    private PurposeKey() {}

    /** {@code p-} and the first 16 hex digits of the SHA-256 of {@code {"en":...,"id":...}} (RFC 8785). */
    public static String of(String indonesian, @Nullable String english) {
        Map<String, String> texts = new HashMap<>();
        texts.put("id", indonesian);
        if (english != null) {
            texts.put("en", english);
        }
        return "p-" + Sha256.hex(Sha256.of(CanonicalJson.bytes(texts))).substring(0, DIGITS);
    }
}
