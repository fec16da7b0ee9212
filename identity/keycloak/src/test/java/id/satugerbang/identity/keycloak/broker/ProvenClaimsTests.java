package id.satugerbang.identity.keycloak.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.JsonWebToken;

class ProvenClaimsTests {

    private final ProvenClaims claims = new ProvenClaims("nik:nik, name:nama_lengkap,birthdate:tanggal_lahir,,x");
    private final JsonWebToken token = new JsonWebToken();

    @Test
    void theIdTokenCountsBeforeWhatIsSaidAboutTheUser() throws IOException {
        token.setOtherClaims("name", "Siti O'Neil");
        token.setOtherClaims("nik", 12);

        assertThat(claims.read(
                        token,
                        new ObjectMapper()
                                .readTree("{\"name\":\"Lain\",\"birthdate\":\"1990-07-15\",\"x\":\"y\",\"nik\":\"\"}")))
                .isEqualTo(Map.of("nama_lengkap", "Siti O'Neil", "tanggal_lahir", "1990-07-15"));
    }

    @Test
    void aClaimWithAListOfValuesCountsOnlyWithOneOfThem() {
        ProvenClaims gender = new ProvenClaims("gender:jenis_kelamin:male=L:female=P");

        token.setOtherClaims("gender", "Female");
        assertThat(gender.read(token, null)).isEqualTo(Map.of("jenis_kelamin", "P"));
        token.setOtherClaims("gender", "unknown");
        assertThat(gender.read(token, null)).isEmpty();
    }

    @Test
    void withoutClaimsThereAreNoValues() {
        assertThat(claims.read(token, null)).isEmpty();
        assertThat(claims.read(null, null)).isEmpty();
        assertThat(new ProvenClaims("").read(token, null)).isEmpty();
    }
}
