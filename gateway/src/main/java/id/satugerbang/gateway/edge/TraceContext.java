package id.satugerbang.gateway.edge;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * W3C Trace Context, level 1.
 *
 * @param traceId 32 hex digits
 * @param sampled whether the caller records the trace; true for one that begins here
 */
record TraceContext(String traceId, boolean sampled) {

    private static final Pattern PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

    /** The trace that a well-formed {@code traceparent} names, else a new one. */
    static TraceContext of(@Nullable String traceparent) {
        if (traceparent != null) {
            Matcher parent = PARENT.matcher(traceparent);
            if (parent.matches()) {
                return new TraceContext(parent.group(1), (HexFormat.fromHexDigits(parent.group(2)) & 1) == 1);
            }
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return new TraceContext(hex.toHexDigits(random.nextLong() | 1L) + hex.toHexDigits(random.nextLong()), true);
    }
}
