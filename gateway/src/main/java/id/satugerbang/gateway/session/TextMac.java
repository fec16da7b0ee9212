package id.satugerbang.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** HMAC-SHA256 of short texts, as base64url. */
final class TextMac {

    private final byte[] key;

    TextMac(byte[] key) {
        this.key = key;
    }

    String of(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SessionKeys.hmac(key, text));
    }

    /** Compares in constant time. */
    boolean holds(String text, String mac) {
        byte[] expected = of(text).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, mac.getBytes(StandardCharsets.UTF_8));
    }
}
