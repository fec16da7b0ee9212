package id.satugerbang.support.mvc;

import java.util.List;

/**
 * What a service lets in without a token; everything else needs one, and {@code /internal/**} needs an internal token.
 *
 * @param part name of this part, the audience of internal tokens
 * @param getPatterns path patterns whose GET is public
 * @param internalCallers parts that may call {@code /internal/**}
 */
public record PublicEndpoints(String part, List<String> getPatterns, List<String> internalCallers) {}
