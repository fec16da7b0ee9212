package id.satugerbang.identity;

import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestKeys;
import org.junit.jupiter.api.Test;

class IssuerOutageIntegrationTests {

    @Test
    void a_token_that_cannot_be_judged_is_no_bad_token() {
        try (IdentityServer identity = IdentityServer.start(
                PostgresServer.newDatabase(),
                PostgresServer.port(),
                new TestKeys(),
                "--satu.jwk-set-uri=http://127.0.0.1:1/keys")) {
            identity.profile(TestIssuer.shared().citizen(TestIssuer.newSubject()))
                    .isProblem(503, "login_unavailable");
            identity.send(identity.request("/identity/v1/attributes")).isOk();
        }
    }

    @Test
    void an_unknown_key_is_a_bad_token_while_the_issuer_answers() {
        IdentityServer identity = IdentityServer.shared();
        String token = TestIssuer.shared().citizen(TestIssuer.newSubject());
        identity.profile(token).isOk();
        String unknownKey =
                "eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6Im90aGVyIn0" + token.substring(token.indexOf('.'));
        for (int call = 0; call < 5; call++) {
            identity.profile(unknownKey).isProblem(401, "token_invalid");
        }
        identity.profile(token).isOk();
    }
}
