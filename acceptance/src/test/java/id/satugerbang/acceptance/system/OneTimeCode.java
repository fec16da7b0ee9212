package id.satugerbang.acceptance.system;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows (RFC 6238: SHA-1, six digits, 30 s). */
final class OneTimeCode {

    private static final String ALGORITHM = "HmacSHA1";
    private static final int MILLION = 1_000_000;

    private OneTimeCode() {}

    static String now(String secret) {
        byte[] step = new byte[Long.BYTES];
        byte[] count = BigInteger.valueOf(Instant.now().getEpochSecond() / 30).toByteArray();
        System.arraycopy(count, 0, step, step.length - count.length, count.length);
        byte[] mac = mac(secret, step);
        int at = mac[mac.length - 1] & 0xf;
        int bits = new BigInteger(1, Arrays.copyOfRange(mac, at, at + 4)).intValue() & Integer.MAX_VALUE;
        return "%06d".formatted(bits % MILLION);
    }

    private static byte[] mac(String secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
