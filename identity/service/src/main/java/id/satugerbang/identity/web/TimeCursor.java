package id.satugerbang.identity.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of something that is listed newest first ended: the last one's time (microseconds) and id. */
public record TimeCursor(Instant at, UUID id) {

    private static final int BYTES = 3 * Long.BYTES;
    private static final long MICROS = 1_000_000L;

    /** Before everything that there is or will be. */
    public static final TimeCursor NEWEST = new TimeCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    /** The cursor as text for the contract's {@code next}. */
    public String encode() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty where the text is no cursor. */
    public static Optional<TimeCursor> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            Instant at = instant(buffer.getLong());
            return at.isBefore(Instant.EPOCH) || at.isAfter(NEWEST.at())
                    ? Optional.empty()
                    : Optional.of(new TimeCursor(at, new UUID(buffer.getLong(), buffer.getLong())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }
}
