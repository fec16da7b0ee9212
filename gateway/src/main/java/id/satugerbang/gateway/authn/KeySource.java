package id.satugerbang.gateway.authn;

import com.nimbusds.jose.jwk.JWKSet;
import reactor.core.publisher.Mono;

/** Where the issuer's keys come from. */
interface KeySource {

    /** One attempt; errors where there is no whole answer in time. */
    Mono<JWKSet> fetch();
}
