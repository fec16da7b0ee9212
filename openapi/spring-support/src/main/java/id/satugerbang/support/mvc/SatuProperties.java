package id.satugerbang.support.mvc;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that every part of an installation shares.
 *
 * @param publicOrigin origin of the gateway as browsers see it, without a trailing slash
 * @param issuer issuer of access tokens, the same for browsers and services
 * @param jwkSetUri where the issuer's keys are; below the issuer if absent
 * @param keysDir directory of the installation's key files, see {@link id.satugerbang.support.keys.KeyDirectory}
 */
@ConfigurationProperties("satu")
public record SatuProperties(
        @DefaultValue("http://localhost:8080") String publicOrigin,

        @DefaultValue("http://localhost:8180/realms/satu-gerbang")
        String issuer,

        @Nullable String jwkSetUri,
        @DefaultValue(".satu/keys") Path keysDir) {

    /** Keys that verify access tokens. */
    public String accessTokenKeys() {
        return jwkSetUri == null ? issuer + "/protocol/openid-connect/certs" : jwkSetUri;
    }
}
