package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.route.Binding;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The bound parameters of a query.
 *
 * <p>Servers differ in which names they take for one parameter ({@code NIK}, {@code nik[]}, {@code nik;}), so that all of
 * them count as it, and none but the gateway's own passes.
 */
final class BoundQuery {

    private BoundQuery() {}

    /** What the caller sent for a parameter, decoded. @throws ProblemException where it hides in another one's value */
    static List<String> supplied(@Nullable String query, Binding binding) {
        List<String> values = new ArrayList<>();
        for (String pair : pairs(query)) {
            if (isOf(binding, pair)) {
                int equals = pair.indexOf('=');
                values.add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            } else if (pair.indexOf(';') >= 0 && hides(binding, pair)) {
                throw ProblemException.of(ProblemCode.MALFORMED_REQUEST);
            }
        }
        return values;
    }

    /** The query with the values behind what the caller sent, byte for byte. @param filled query bindings only */
    static @Nullable String filled(@Nullable String query, List<Filled> filled) {
        if (filled.isEmpty()) {
            return query;
        }
        StringJoiner next = new StringJoiner("&").setEmptyValue("");
        for (String pair : pairs(query)) {
            if (filled.stream().noneMatch(one -> isOf(one.binding(), pair))) {
                next.add(pair);
            }
        }
        for (Filled one : filled) {
            String value = one.value();
            if (value != null) {
                next.add(encoded(one.binding().name()) + "=" + encoded(value));
            }
        }
        return next.length() == 0 ? null : next.toString();
    }

    private static String[] pairs(@Nullable String query) {
        return query == null ? new String[0] : query.split("&", -1);
    }

    private static boolean hides(Binding binding, String pair) {
        for (String piece : pair.split(";", -1)) {
            if (isOf(binding, piece)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Binding binding, String pair) {
        int equals = pair.indexOf('=');
        return canonical(equals < 0 ? pair : pair.substring(0, equals))
                .equals(canonical(binding.name().replace("[]", "")));
    }

    private static String canonical(String name) {
        String plain = decoded(name).strip();
        int bracket = plain.indexOf('[');
        String base = bracket > 0 ? plain.substring(0, bracket) : plain;
        return base.replace('.', '_').replace(' ', '_').replace("\0", "").toLowerCase(Locale.ROOT);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
