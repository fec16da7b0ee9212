package id.satugerbang.gateway.edge;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C Trace Context, level 1. */
final class TraceContext {

    private static final Pattern PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** The trace that a well-formed {@code traceparent} names, else a new one. */
    static String traceId(@Nullable String traceparent) {
        if (traceparent != null) {
            Matcher parent = PARENT.matcher(traceparent);
            if (parent.matches()) {
                return parent.group(1);
            }
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong() | 1L) + hex.toHexDigits(random.nextLong());
    }
}
