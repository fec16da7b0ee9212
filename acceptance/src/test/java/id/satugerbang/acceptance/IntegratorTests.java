package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.RealmAdmin;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.Tokens;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.text.ParseException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@WithRunningSystem
class IntegratorTests {

    private static final String WARNINGS = "/api/bmkg/cuaca/publik/peringatan-dini?adm2=35.78";
    private static final String CLIENT = "satu-integrator-demo";

    private final RunningSystem system;
    private final Calls gateway;
    private final Tokens tokens;

    IntegratorTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
        tokens = new Tokens(system.accounts());
    }

    @Test
    void anIntegratorWithTheScopeOfAServiceCallsIt() {
        var answer = call(tokens.ofIntegrator(CLIENT, "bmkg/cuaca"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void withoutTheScopeTheCallIsDenied() {
        var answer = call(tokens.ofIntegrator(CLIENT, "dukcapil-surabaya/kartu-identitas-anak"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("access_denied");
    }

    @Test
    void anIntegratorIsNeverACitizen() {
        String token = tokens.ofIntegrator(CLIENT, "dukcapil-surabaya/kartu-identitas-anak");
        var answer = gateway.postJson(
                "/api/dukcapil-surabaya/kartu-identitas-anak/kia/permohonan", "{}", "Authorization", "Bearer " + token);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(gateway.get("/identity/v1/profile", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        refused(tokens.ofCitizen("siti.aminah", "satu-cli").path("id_token").asString());
    }

    @Test
    void anUnsignedTokenIsRefused() throws ParseException {
        SignedJWT good = SignedJWT.parse(tokens.ofIntegrator(CLIENT, "bmkg/cuaca"));
        refused(new PlainJWT(good.getJWTClaimsSet()).serialize());
    }

    @Test
    void aTokenWhoseSignatureWasTamperedWithIsRefused() {
        String good = tokens.ofIntegrator(CLIENT, "bmkg/cuaca");
        int signature = good.lastIndexOf('.') + 10;
        char changed = good.charAt(signature) == 'A' ? 'B' : 'A';
        refused(good.substring(0, signature) + changed + good.substring(signature + 1));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        try (RealmAdmin admin = RealmAdmin.of(system)) {
            refused(admin.tokenWithoutAudience());
        }
    }

    @Test
    void anExpiredTokenIsRefused() {
        try (RealmAdmin admin = RealmAdmin.of(system)) {
            String token = admin.tokenThatLives(Duration.ofSeconds(1), "bmkg/cuaca");
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> refused(token));
        }
    }

    @Test
    void anInvalidTokenIsRefusedOnAPublicOperationToo() {
        var answer = gateway.get(PublicServiceTests.FORECAST, "Authorization", "Bearer bukan.token.sah");
        assertThat(answer.code()).isEqualTo("token_invalid");
    }

    private Calls.Answer call(String token) {
        return gateway.get(WARNINGS, "Authorization", "Bearer " + token);
    }

    private void refused(String token) {
        Calls.Answer answer = call(token);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("token_invalid");
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }
}
