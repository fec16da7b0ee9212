package id.satugerbang.identity.signin;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of sign-ins ended: the last one's time (microseconds) and id. */
record SignInCursor(Instant at, UUID id) {

    private static final int BYTES = 3 * Long.BYTES;
    private static final long MICROS = 1_000_000L;

    /** Before every sign-in that there is or will be. */
    static final SignInCursor NEWEST = new SignInCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    String encode() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty where the text is no cursor. */
    static Optional<SignInCursor> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            Instant at = instant(buffer.getLong());
            return at.isBefore(Instant.EPOCH) || at.isAfter(NEWEST.at())
                    ? Optional.empty()
                    : Optional.of(new SignInCursor(at, new UUID(buffer.getLong(), buffer.getLong())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }
}
