package id.satugerbang.gateway.authn;

import id.satugerbang.support.caller.AccessTokens;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Decoders of the issuer's tokens; all share its keys. */
public final class TokenDecoders {

    private final IssuerKeys keys;
    private final ReactiveJwtDecoder accessTokens;

    TokenDecoders(IssuerKeys keys, String issuer) {
        this.keys = keys;
        this.accessTokens = new IssuerTokenDecoder(keys, AccessTokens.validator(issuer));
    }

    /** Decodes access tokens by the platform's rules, {@link AccessTokens#validator(String)}. */
    public ReactiveJwtDecoder accessTokens() {
        return accessTokens;
    }

    /** Decodes another kind of token of the same issuer by rules of its own. */
    public ReactiveJwtDecoder with(OAuth2TokenValidator<Jwt> rules) {
        return new IssuerTokenDecoder(keys, rules);
    }
}
