package id.satugerbang.gateway.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A raw query as servers may read it.
 *
 * <p>They differ in which names they take for one parameter ({@code NIK}, {@code nik[]}, {@code n%69k}), so that all of
 * these count as it.
 */
public final class RawQuery {

    private RawQuery() {}

    /** The pairs between ampersands, as they stand. */
    public static String[] pairs(@Nullable String query) {
        return query == null ? new String[0] : query.split("&", -1);
    }

    /** True where a server could take the pair for the parameter. */
    public static boolean names(String pair, String parameter) {
        int equals = pair.indexOf('=');
        return canonical(equals < 0 ? pair : pair.substring(0, equals)).equals(canonical(parameter));
    }

    /** The query without a parameter, all else byte for byte; absent where nothing is left. */
    public static @Nullable String without(@Nullable String query, String parameter) {
        StringJoiner rest = new StringJoiner("&").setEmptyValue("");
        boolean any = false;
        for (String pair : pairs(query)) {
            if (!names(pair, parameter)) {
                rest.add(pair);
                any = true;
            }
        }
        return any ? rest.toString() : null;
    }

    /** A percent-encoded text; as it stands where an escape is broken. */
    public static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }

    private static String canonical(String name) {
        String plain = decoded(name).strip();
        int bracket = plain.indexOf('[');
        String base = bracket > 0 ? plain.substring(0, bracket) : plain;
        return base.replace('.', '_').replace(' ', '_').replace("\0", "").toLowerCase(Locale.ROOT);
    }
}
