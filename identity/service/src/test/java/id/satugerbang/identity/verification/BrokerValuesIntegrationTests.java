package id.satugerbang.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class BrokerValuesIntegrationTests {

    private final IdentityServer identity = IdentityServer.shared();
    private final Disclosures disclosures = new Disclosures(identity);
    private final String subject = TestIssuer.newSubject();
    private final String nik = "357809550790" + ThreadLocalRandom.current().nextInt(1000, 10_000);

    @Test
    void what_a_broker_proved_is_verified_by_it_however_often_it_is_told() {
        tell(subject, "nik", nik).is(204);
        tell(subject, "nik", nik).is(204);

        Answer profile = profile(subject);
        assertThat(profile.value("nik")).isEqualTo(nik);
        assertThat(profile.at("/attributes/nik/source")).isEqualTo("verified");
        assertThat(profile.at("/attributes/nik/verified_by")).isEqualTo("broker");
    }

    @Test
    void what_an_officer_saw_stays_and_a_declared_value_gives_way() {
        String siti = disclosures.citizen("nama_lengkap=Siti", "agama=islam");
        disclosures.verify(siti, "nama_lengkap", "in_person");

        tell(siti, "nama_lengkap", "Sitti").is(204);
        tell(siti, "agama", "hindu").is(204);

        assertThat(profile(siti).value("nama_lengkap")).isEqualTo("Siti");
        assertThat(profile(siti).value("agama")).isEqualTo("hindu");
        assertThat(profile(siti).at("/attributes/agama/verified_by")).isEqualTo("broker");
    }

    @Test
    void a_nik_belongs_to_one_account() {
        tell(subject, "nik", nik).is(204);
        tell(TestIssuer.newSubject(), "nik", nik).isProblem(409, "identifier_taken");
    }

    @Test
    void what_is_unknown_or_wrong_is_refused_with_its_place_and_nothing_is_kept() {
        assertThat(tell(subject, "warna_mata", "hijau")
                        .isProblem(422, "invalid_value")
                        .faults("errors"))
                .containsExactly("/values/warna_mata unknown_attribute");
        tell(subject, "nik", "1").isProblem(422, "invalid_value");
        assertThat(profile(subject).body().path("attributes").isEmpty()).isTrue();
    }

    private Answer tell(String citizen, String key, String value) {
        return identity.send(identity.request("/internal/v1/broker-values")
                .header("Authorization", "Bearer " + identity.keys().internalToken("keycloak", "identity"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"subject\":\"" + citizen + "\",\"values\":{\"" + key + "\":\"" + value + "\"}}")));
    }

    private Answer profile(String citizen) {
        return identity.profile(TestIssuer.shared().strongCitizen(citizen)).isOk();
    }
}
