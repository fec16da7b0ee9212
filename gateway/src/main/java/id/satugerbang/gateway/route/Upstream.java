package id.satugerbang.gateway.route;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a release's calls go.
 *
 * @param region Kemendagri code that it serves; absent where it serves every region
 * @param url base address, without a query
 * @param auth how the gateway authenticates itself there; absent where it does not
 */
public record Upstream(
        @Nullable String region, URI url, @Nullable UpstreamAuth auth) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    /** An upstream that asks for no credential. */
    public Upstream(@Nullable String region, URI url) {
        this(region, url, null);
    }

    /** @throws UnbuildableReleaseException where the address could be read in more than one way */
    void check() {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean plain = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
        String host = url.getHost();
        if (!web || !plain || host == null || !HOST.matcher(host).matches()) {
            throw new UnbuildableReleaseException(
                    "An upstream's url must be http or https with a host name, and without user, query or fragment");
        }
    }
}
