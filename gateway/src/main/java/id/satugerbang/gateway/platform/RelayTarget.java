package id.satugerbang.gateway.platform;

import id.satugerbang.support.problem.ProblemCode;
import java.net.URI;

/**
 * One of the platform's own services.
 *
 * @param prefix public path prefix, also the service's own
 * @param address scheme, host and port
 * @param unavailable the refusal where it does not answer
 */
record RelayTarget(String prefix, URI address, ProblemCode unavailable) {

    /** Address of a request target, which is passed on byte for byte. */
    String uri(String pathAndQuery) {
        return address.getScheme() + "://" + address.getRawAuthority() + pathAndQuery;
    }
}
