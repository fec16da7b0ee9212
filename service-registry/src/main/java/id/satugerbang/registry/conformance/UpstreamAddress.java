package id.satugerbang.registry.conformance;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Origin and base path of an upstream, read by {@link URI}, the parser that later connects too.
 *
 * @param host lower-case DNS name or dotted IPv4 address, nothing else
 * @param port explicit or that of the scheme
 */
record UpstreamAddress(String host, int port) {

    private static final int LONGEST = 2000;
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final String OCTET = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern PLAIN_PATH = Pattern.compile("(?:/[A-Za-z0-9._~!$&'()*+,=:-]+)*/?");
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    /** Reads an address; empty where it is none or where two parsers might read it differently. */
    static Optional<UpstreamAddress> parse(String text) {
        if (text.length() > LONGEST || !VISIBLE.matcher(text).matches() || hasTrick(text)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text).parseServerAuthority();
            return isPlain(uri) ? Optional.of(of(uri)) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static boolean hasTrick(String text) {
        return text.chars().anyMatch(character -> "[]@\\%?#{}<>\"^`|".indexOf(character) >= 0);
    }

    private static boolean isPlain(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return (scheme.equals("http") || scheme.equals("https"))
                && (IPV4.matcher(host).matches() || NAME.matcher(host).matches())
                && (uri.getPort() == -1 ? !uri.getRawAuthority().endsWith(":") : isPort(uri.getPort()))
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && PLAIN_PATH.matcher(path).matches()
                && path.equals(uri.normalize().getRawPath());
    }

    private static boolean isPort(int port) {
        return port > 0 && port <= 65_535;
    }

    private static UpstreamAddress of(URI uri) {
        boolean plainText = "http".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() != -1 ? uri.getPort() : plainText ? 80 : 443;
        return new UpstreamAddress(uri.getHost().toLowerCase(Locale.ROOT), port);
    }
}
