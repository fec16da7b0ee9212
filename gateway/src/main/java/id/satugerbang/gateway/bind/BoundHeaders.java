package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.route.Binding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The bound headers of a request. Servers that put headers into variables read an underscore as a hyphen. */
final class BoundHeaders {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private BoundHeaders() {}

    /** What the caller sent for a header. */
    static List<String> supplied(HttpHeaders headers, Binding binding) {
        List<String> values = new ArrayList<>();
        headers.forEach((name, sent) -> {
            if (isOf(binding, name)) {
                values.addAll(sent);
            }
        });
        return values;
    }

    /** Puts the values in the place of what the caller sent. @param filled header bindings only */
    static void fill(HttpHeaders headers, List<Filled> filled) {
        for (Filled one : filled) {
            List<String> sent = headers.headerNames().stream()
                    .filter(name -> isOf(one.binding(), name))
                    .toList();
            sent.forEach(headers::remove);
            String value = one.value();
            if (value != null) {
                headers.set(one.binding().name(), visible(value));
            }
        }
    }

    private static boolean isOf(Binding binding, String name) {
        return canonical(binding.name()).equals(canonical(name));
    }

    private static String canonical(String name) {
        return name.replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** Visible ASCII and blanks as they are, everything else percent-encoded. */
    private static String visible(String value) {
        StringBuilder text = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= ' ' && octet < 0x7f) {
                text.append((char) octet);
            } else {
                text.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return text.toString();
    }
}
