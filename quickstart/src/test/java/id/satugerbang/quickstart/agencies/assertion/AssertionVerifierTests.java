package id.satugerbang.quickstart.agencies.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.Date;
import org.junit.jupiter.api.Test;

class AssertionVerifierTests {

    private final Assertions assertions = new Assertions();
    private final AssertionVerifier verifier = assertions.verifier();

    @Test
    void anAssertionOfTheGatewayNamesItsCitizen() {
        assertThat(verifier.verify(assertions.of("warga-1"))).contains(new Citizen("warga-1"));
    }

    @Test
    void aMissingOrMeaninglessOneIsRefused() {
        assertThat(verifier.verify(null)).isEmpty();
        assertThat(verifier.verify("")).isEmpty();
        assertThat(verifier.verify("not.a.token")).isEmpty();
    }

    @Test
    void oneSignedWithAnotherKeyIsRefused() {
        JWTClaimsSet claims = assertions.claims("warga-1").build();
        String foreign = Assertions.sign(claims, Assertions.newKey("gateway-key"), "citizen-assertion+jwt");
        String unknown = Assertions.sign(claims, Assertions.newKey("other-key"), "citizen-assertion+jwt");
        assertThat(verifier.verify(foreign)).isEmpty();
        assertThat(verifier.verify(unknown)).isEmpty();
    }

    @Test
    void oneForAnotherServiceIsRefused() {
        String other = Assertions.ISSUER + "/api/bmkg/cuaca";
        assertThat(verifier.verify(assertions.sign(
                        assertions.claims("warga-1").audience(other).build())))
                .isEmpty();
        assertThat(verifier.verify(assertions.sign(
                        assertions.claims("warga-1").audience((String) null).build())))
                .isEmpty();
    }

    @Test
    void oneOfAnotherIssuerIsRefused() {
        assertThat(verifier.verify(assertions.sign(assertions
                        .claims("warga-1")
                        .issuer("http://localhost:9")
                        .build())))
                .isEmpty();
    }

    @Test
    void anExpiredOneIsRefused() {
        Date past = Date.from(Assertions.NOW.minusSeconds(11));
        assertThat(verifier.verify(assertions.sign(
                        assertions.claims("warga-1").expirationTime(past).build())))
                .isEmpty();
    }

    @Test
    void oneThatNeverExpiresIsRefused() {
        assertThat(verifier.verify(assertions.sign(
                        assertions.claims("warga-1").expirationTime(null).build())))
                .isEmpty();
    }

    @Test
    void anotherKindOfTokenIsRefused() {
        JWTClaimsSet claims = assertions.claims("warga-1").build();
        assertThat(verifier.verify(Assertions.sign(claims, assertions.key(), "at+jwt")))
                .isEmpty();
        assertThat(verifier.verify(Assertions.sign(claims, assertions.key(), "JWT")))
                .isEmpty();
    }

    @Test
    void anUnsignedOneIsRefused() {
        assertThat(verifier.verify(new PlainJWT(assertions.claims("warga-1").build()).serialize()))
                .isEmpty();
    }

    @Test
    void oneSignedWithThePublicKeyAsASharedSecretIsRefused() throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("gateway-key").build(),
                assertions.claims("warga-1").build());
        jwt.sign(new MACSigner(assertions.key().toECPublicKey().getEncoded()));
        assertThat(verifier.verify(jwt.serialize())).isEmpty();
    }

    @Test
    void oneThatNamesNobodyIsRefused() {
        assertThat(verifier.verify(assertions.of(""))).isEmpty();
        assertThat(verifier.verify(
                        assertions.sign(assertions.claims("x").subject(null).build())))
                .isEmpty();
    }
}
