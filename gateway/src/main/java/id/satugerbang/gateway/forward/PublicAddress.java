package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.RawQuery;
import id.satugerbang.gateway.route.Binding;
import id.satugerbang.gateway.route.Operation;
import id.satugerbang.gateway.route.RouteMatch;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public form of an address that an agency's answer names.
 *
 * <p>What lies below the upstream's base address becomes a path of the service; what else lies on a host of the release, or on
 * one that only the agency's network knows, is nobody's business; other addresses stay. Nobody's data stands in it: what
 * the operation there binds is {@code me} in the path and absent from the query.
 */
final class PublicAddress {

    /** Shorter values are not told from numbers and words that stand there for something else. */
    private static final int TELLING = 8;

    private static final Pattern UNFOLLOWABLE = Pattern.compile("%(?:2[eEfF]|5[cC]|00)");
    private static final String ILLEGAL = "\"<>\\\\^`{|} ";

    private final RouteMatch match;
    private final URI base;
    private final URI called;
    private final Set<String> values;

    /**
     * @param base the upstream's base address
     * @param target path and query that were asked for there
     * @param values what was filled in to the call
     */
    PublicAddress(RouteMatch match, URI base, String target, Set<String> values) {
        this.match = match;
        this.base = base;
        this.called = URI.create(base.getScheme() + "://" + base.getRawAuthority() + legal(target));
        this.values = values;
    }

    /** What callers see in the place of an address or a reference; absent where they must not see it. */
    @Nullable
    String of(String reference) {
        try {
            URI address = resolved(legal(reference.strip()));
            if (address.isOpaque() || address.getRawAuthority() == null) {
                return names(address.toString()) ? null : address.toString();
            }
            if (isBelowBase(address)) {
                return inPublic(address);
            }
            return PrivateHosts.isOne(address, match.release().upstreams()) || names(address.toString())
                    ? null
                    : address.toString();
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** As RFC 3986, 5.2.2 has it; {@link URI#resolve} takes a reference that is a query only for another path. */
    private URI resolved(String reference) throws URISyntaxException {
        String here = called.getScheme() + "://" + called.getRawAuthority() + called.getRawPath();
        if (reference.isEmpty() || reference.startsWith("#")) {
            String query = called.getRawQuery();
            return new URI(here + (query == null ? "" : "?" + query) + reference);
        }
        URI address = reference.startsWith("?") ? new URI(here + reference) : called.resolve(new URI(reference));
        return address.isOpaque() ? address : address.normalize();
    }

    private boolean isBelowBase(URI address) {
        String path = address.getRawPath();
        return PrivateHosts.isSame(address, base)
                && path.startsWith(basePath())
                && (path.length() == basePath().length()
                        || path.charAt(basePath().length()) == '/');
    }

    private String basePath() {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private @Nullable String inPublic(URI address) {
        String rest = address.getRawPath().substring(basePath().length());
        if (UNFOLLOWABLE.matcher(rest).find() || rest.contains("/../") || rest.endsWith("/..")) {
            return null;
        }
        Collection<Operation> there = match.entry().at(rest);
        String query = query(address.getRawQuery(), there);
        String shown = "/api/" + match.release().service() + path(rest, there)
                + (query == null ? "" : "?" + query)
                + (address.getRawFragment() == null ? "" : "#" + address.getRawFragment());
        return names(shown) ? null : shown;
    }

    private String path(String rest, Collection<Operation> there) {
        String[] segments = rest.split("/", -1);
        for (Operation operation : there) {
            String[] names = operation.path().split("/", -1);
            for (Binding binding : operation.use().bindings()) {
                for (int i = 0; i < names.length && i < segments.length; i++) {
                    boolean bound =
                            binding.place() == Binding.Place.PATH && names[i].contains("{" + binding.name() + "}");
                    segments[i] = bound ? "me" : segments[i];
                }
            }
        }
        for (int i = 0; i < segments.length; i++) {
            segments[i] = isTelling(RawQuery.decoded(segments[i])) ? "me" : segments[i];
        }
        return String.join("/", segments);
    }

    private @Nullable String query(@Nullable String query, Collection<Operation> there) {
        String kept = query;
        for (Operation operation : there) {
            for (Binding binding : operation.use().bindings()) {
                kept = binding.place() == Binding.Place.QUERY ? RawQuery.without(kept, binding.name()) : kept;
            }
        }
        StringJoiner rest = new StringJoiner("&");
        for (String pair : RawQuery.pairs(kept)) {
            if (!isTelling(RawQuery.decoded(pair.substring(pair.indexOf('=') + 1)))) {
                rest.add(pair);
            }
        }
        return rest.length() == 0 ? null : rest.toString();
    }

    private boolean isTelling(String text) {
        return text.length() >= TELLING && values.contains(text);
    }

    private boolean names(String address) {
        String text = RawQuery.decoded(address);
        return values.stream().anyMatch(value -> value.length() >= TELLING && text.contains(value));
    }

    /** Encodes what an address must not have but some servers send; header bytes come as ISO 8859-1. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.ISO_8859_1)) {
            char c = (char) (octet & 0xff);
            boolean illegal = c <= ' ' || c >= 0x7f || ILLEGAL.indexOf(c) >= 0;
            legal.append(illegal ? "%%%02X".formatted((int) c).toUpperCase(Locale.ROOT) : c);
        }
        return legal.toString();
    }
}
