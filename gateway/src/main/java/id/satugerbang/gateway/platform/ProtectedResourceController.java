package id.satugerbang.gateway.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.satugerbang.support.mvc.SatuProperties;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says where tokens for the unified API come from (RFC 9728), so that nobody has to be told by hand. */
@RestController
final class ProtectedResourceController {

    private final ProtectedResource metadata;

    ProtectedResourceController(SatuProperties satu) {
        this.metadata = new ProtectedResource(
                satu.publicOrigin(),
                List.of(satu.issuer()),
                List.of("header"),
                satu.issuer() + "/protocol/openid-connect/token");
    }

    @GetMapping("/.well-known/oauth-protected-resource")
    ProtectedResource metadata() {
        return metadata;
    }

    /** The metadata, and the token endpoint beside it: the browser's portal may not ask the issuer itself. */
    record ProtectedResource(
            String resource,
            @JsonProperty("authorization_servers") List<String> authorizationServers,
            @JsonProperty("bearer_methods_supported") List<String> bearerMethods,
            @JsonProperty("token_endpoint") String tokenEndpoint) {}
}
