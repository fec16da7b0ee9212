package id.satugerbang.gateway.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One link of a {@code Link} header (RFC 8288, section 3).
 *
 * @param target between the angle brackets
 * @param parameters what follows them, with its semicolon
 */
record LinkValues(String target, String parameters) {

    private static final Pattern LINK = Pattern.compile("\\s*,?\\s*<([^<>]*)>((?:[^,\"<]|\"(?:[^\"\\\\]|\\\\.)*\")*)");

    /** The links of a header line; what is none ends the reading. */
    static List<LinkValues> of(String line) {
        List<LinkValues> links = new ArrayList<>();
        Matcher found = LINK.matcher(line);
        while (found.lookingAt()) {
            links.add(new LinkValues(found.group(1), found.group(2).strip()));
            found.region(found.end(), line.length());
        }
        return links;
    }

    /** The link as callers may see it; absent where they may not. A context of its own would be another address. */
    @Nullable
    String at(PublicAddress address) {
        String shown = parameters.toLowerCase(Locale.ROOT).contains("anchor") ? null : address.of(target);
        return shown == null ? null : "<" + shown + ">" + parameters;
    }
}
