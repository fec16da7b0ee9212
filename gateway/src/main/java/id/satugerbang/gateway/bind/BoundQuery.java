package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.exchange.RawQuery;
import id.satugerbang.gateway.route.Binding;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The bound parameters of a query: of all names that a server could take for one, none but the gateway's own passes. */
final class BoundQuery {

    private BoundQuery() {}

    /** What the caller sent for a parameter, decoded. @throws ProblemException where it hides in another one's value */
    static List<String> supplied(@Nullable String query, Binding binding) {
        List<String> values = new ArrayList<>();
        for (String pair : RawQuery.pairs(query)) {
            if (isOf(binding, pair)) {
                int equals = pair.indexOf('=');
                values.add(equals < 0 ? "" : RawQuery.decoded(pair.substring(equals + 1)));
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
        StringJoiner next = new StringJoiner("&");
        String rest = query;
        for (Filled one : filled) {
            rest = RawQuery.without(rest, one.binding().name());
        }
        if (rest != null) {
            next.add(rest);
        }
        for (Filled one : filled) {
            String value = one.value();
            if (value != null) {
                next.add(encoded(one.binding().name()) + "=" + encoded(value));
            }
        }
        return next.length() == 0 ? null : next.toString();
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
        return RawQuery.names(pair, binding.name());
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
