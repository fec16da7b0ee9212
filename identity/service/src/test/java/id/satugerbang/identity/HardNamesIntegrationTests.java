package id.satugerbang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestCivilRegistry;
import id.satugerbang.identity.testing.TestIssuer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name that a person bears is taken as it is, wherever one is entered; what no name holds is refused everywhere. */
class HardNamesIntegrationTests {

    private final IdentityServer identity = IdentityServer.shared();
    private final String citizen = TestIssuer.shared().citizen(TestIssuer.newSubject());
    private final String officer = TestIssuer.shared().strongOfficer(TestIssuer.newSubject(), "dukcapil-surabaya");

    static Stream<String> names() {
        return Stream.of("Sukarno", "Siti O'Neil", "Ni Luh Putu-Ayu, S.Kom.", "\u1B05\u1B2E\u1B44", "W".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_is_kept_as_it_was_entered(String name) {
        assertThat(business(name).is(201).at("/name")).isEqualTo(name);
        assertThat(member(name).is(201).at("/attributes/nama_lengkap/value")).isEqualTo(name);
        assertThat(enrolment(name).is(201).at("/name")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siti\\u0000", "Siti\\u001b[31m", "Siti\\nAminah", "Siti\\ud800"})
    void control_characters_and_halves_of_characters_are_refused(String escaped) {
        business(escaped).isProblem(422, "invalid_value");
        member(escaped).isProblem(422, "invalid_value");
        enrolment(escaped).isProblem(422, "invalid_value");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void what_is_longer_than_any_name_is_refused(int length) {
        String name = "W".repeat(length);
        business(name).isProblem(422, "invalid_value");
        member(name).isProblem(422, "invalid_value");
        enrolment(name).isProblem(422, "invalid_value");
    }

    @ParameterizedTest
    @ValueSource(ints = {10 << 20})
    void ten_megabytes_are_refused_unread(int length) {
        String name = "W".repeat(length);
        business(name).isProblem(413, "body_too_large");
        member(name).isProblem(413, "body_too_large");
        enrolment(name).isProblem(413, "body_too_large");
    }

    private Answer business(String name) {
        return identity.post("/identity/v1/businesses", citizen, "{\"name\":\"" + name + "\"}");
    }

    private Answer member(String name) {
        return identity.post(
                "/identity/v1/family",
                citizen,
                "{\"relation\":\"anak\",\"attributes\":{\"nama_lengkap\":\"" + name + "\"}}");
    }

    private Answer enrolment(String name) {
        return identity.post(
                "/identity/v1/counter/citizens",
                officer,
                "{\"attributes\":{\"nik\":\"" + TestCivilRegistry.newNik() + "\",\"nama_lengkap\":\"" + name
                        + "\"},\"seen\":[\"nik\",\"nama_lengkap\"]}");
    }
}
