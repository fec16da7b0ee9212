package id.satugerbang.gateway.route;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a release's calls go.
 *
 * @param region Kemendagri code that it serves; absent where it serves every region
 * @param url base address, without a query
 */
public record Upstream(@Nullable String region, URI url) {}
