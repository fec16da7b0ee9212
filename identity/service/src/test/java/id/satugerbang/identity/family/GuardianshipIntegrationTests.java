package id.satugerbang.identity.family;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestCivilRegistry;
import id.satugerbang.identity.testing.TestIssuer;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nobody becomes somebody's child by what the other types. */
class GuardianshipIntegrationTests {

    private static final String FAMILY = "/identity/v1/family";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final TestCivilRegistry registry = TestCivilRegistry.shared();
    private final Disclosures disclosures = new Disclosures(identity);
    private final String parent = TestIssuer.newSubject();

    @Test
    void an_adult_does_not_become_a_child_once_the_nik_is_verified() {
        Person adult = person(LocalDate.of(1990, 7, 15));
        String member = verified(parent, "anak", adult);

        patch(parent, member, "{\"attributes\":{\"tanggal_lahir\":\"2015-07-15\"}}")
                .isProblem(403, "attribute_protected");
        patch(parent, member, "{\"attributes\":{\"tanggal_lahir\":null}}").isProblem(403, "attribute_protected");

        assertThat(canActFor(parent, member)).isFalse();
        disclosures.consent(parent, "nik");
        acting(parent, member, "nik").isProblem(404, "not_found");
    }

    @Test
    void a_verified_member_stays_what_it_is_to_the_citizen() {
        String member = verified(parent, "cucu", person(LocalDate.now().minusYears(9)));
        Answer refused = patch(parent, member, "{\"relation\":\"anak\"}").isProblem(403, "attribute_protected");
        assertThat(refused.faults("errors")).containsExactly("/relation verified_frozen");
        patch(parent, member, "{\"relation\":\"cucu\",\"attributes\":{\"golongan_darah\":\"o\"}}")
                .isOk();
        assertThat(canActFor(parent, member)).isFalse();
    }

    @Test
    void a_child_who_grew_up_stays_grown_up() {
        LocalDate born = LocalDate.now().minusYears(18).minusDays(2);
        String member = verified(parent, "anak", person(born));
        patch(parent, member, "{\"attributes\":{\"tanggal_lahir\":\"" + born.plusDays(5) + "\"}}")
                .isProblem(403, "attribute_protected");
        assertThat(canActFor(parent, member)).isFalse();
    }

    @Test
    void a_real_child_is_acted_for_after_the_check_as_before_it() {
        Person child = person(LocalDate.now().minusYears(6));
        String member = add(parent, "anak", child);
        assertThat(canActFor(parent, member)).isTrue();
        verify(parent, member);
        assertThat(canActFor(parent, member)).isTrue();
        Answer shown =
                identity.get(FAMILY + "/" + member, issuer.citizen(parent)).isOk();
        assertThat(shown.at("/attributes/tanggal_lahir/verified_by")).isEqualTo("match");
        disclosures.consent(parent, "tanggal_lahir");
        assertThat(Disclosures.values(acting(parent, member, "tanggal_lahir")))
                .containsExactly(child.born().toString());
    }

    @Test
    void a_birth_date_that_is_only_typed_makes_no_child_of_somebody_whose_nik_an_officer_saw() {
        Person adult = person(LocalDate.of(1926, 5, 17));
        String member = add(parent, "anak", new Person(adult.nik(), adult.name(), LocalDate.of(2026, 5, 17)));
        String officer = issuer.strongOfficer(TestIssuer.newSubject(), "dukcapil-surabaya");
        String code = identity.post("/identity/v1/counter-codes", issuer.citizen(parent), "")
                .is(201)
                .at("/code");
        identity.post(
                        "/identity/v1/counter/verifications",
                        officer,
                        "{\"code\":\"" + code + "\",\"member\":\"" + member + "\",\"attributes\":{\"nik\":\""
                                + adult.nik() + "\"}}")
                .is(201);
        assertThat(canActFor(parent, member)).isFalse();
        disclosures.consent(parent, "nik");
        acting(parent, member, "nik").isProblem(404, "not_found");
    }

    @Test
    void a_birth_date_other_than_the_one_inside_the_nik_makes_nobody_a_child() {
        Person adult = person(LocalDate.of(1990, 7, 15));
        String member = add(parent, "anak", new Person(adult.nik(), adult.name(), LocalDate.of(2015, 1, 1)));
        assertThat(canActFor(parent, member)).isFalse();
    }

    @Test
    void who_has_the_nik_verified_for_an_account_of_their_own_is_acted_for_as_a_minor_only() {
        Person young = person(LocalDate.now().minusYears(15));
        String member = verified(parent, "anak", young);
        assertThat(canActFor(parent, member)).isTrue();
        String own = TestIssuer.newSubject();
        identity.patch(issuer.citizen(own), "*", "{\"attributes\":{" + young.attributes() + "}}")
                .isOk();
        identity.post("/identity/v1/verifications", issuer.citizen(own), "{\"attribute\":\"nik\"}")
                .is(201);
        assertThat(canActFor(parent, member)).isTrue();
        identity.patch(issuer.citizen(own), "*", "{\"attributes\":{\"tanggal_lahir\":null}}")
                .isOk();
        assertThat(canActFor(parent, member)).isFalse();
    }

    @Test
    void a_child_stands_in_two_families_and_both_see_it() {
        Person child = person(LocalDate.now().minusYears(4));
        String mother = TestIssuer.newSubject();
        String first = verified(parent, "anak", child);
        String second = verified(mother, "anak", child);
        assertThat(member(parent, first).at("/other_families")).isEqualTo("1");
        assertThat(member(mother, second).at("/other_families")).isEqualTo("1");
        assertThat(canActFor(mother, second)).isTrue();

        String stranger = TestIssuer.newSubject();
        String third = add(stranger, "anak", child);
        verify(stranger, third);
        assertThat(member(stranger, third).at("/attributes/nik/source")).isEqualTo("declared");
        String grandmother = TestIssuer.newSubject();
        verified(grandmother, "cucu", child);
    }

    @Test
    void one_nik_is_one_member_of_a_family() {
        Person child = person(LocalDate.now().minusYears(4));
        verified(parent, "anak", child);
        String twice = add(parent, "cucu", child);
        verify(parent, twice);
        assertThat(member(parent, twice).at("/attributes/nik/source")).isEqualTo("declared");
    }

    private record Person(String nik, String name, LocalDate born) {
        String attributes() {
            return "\"nik\":\"" + nik + "\",\"nama_lengkap\":\"" + name + "\",\"tanggal_lahir\":\"" + born + "\"";
        }
    }

    /** Somebody whom the civil registry knows. */
    private Person person(LocalDate born) {
        String nik = "357809%02d%02d%02d%04d"
                .formatted(
                        born.getDayOfMonth(),
                        born.getMonthValue(),
                        born.getYear() % 100,
                        8000 + SERIAL.incrementAndGet());
        registry.holds(
                nik,
                Map.of(
                        "NAMA_LGKP",
                        "CONTOH",
                        "TGL_LHR",
                        "%02d-%02d-%d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear())));
        return new Person(nik, "Contoh", born);
    }

    private String verified(String citizen, String relation, Person person) {
        String member = add(citizen, relation, person);
        verify(citizen, member);
        assertThat(member(citizen, member).at("/attributes/nik/verified_by")).isEqualTo("match");
        return member;
    }

    private String add(String citizen, String relation, Person person) {
        return identity.post(
                        FAMILY,
                        issuer.citizen(citizen),
                        "{\"relation\":\"" + relation + "\",\"attributes\":{" + person.attributes() + "}}")
                .is(201)
                .at("/id");
    }

    private void verify(String citizen, String member) {
        identity.post(
                        "/identity/v1/verifications",
                        issuer.citizen(citizen),
                        "{\"attribute\":\"nik\",\"member\":\"" + member + "\"}")
                .is(201);
    }

    private Answer patch(String citizen, String member, String body) {
        return identity.call("PATCH", FAMILY + "/" + member, issuer.citizen(citizen), body, "*");
    }

    private Answer member(String citizen, String member) {
        return identity.get(FAMILY + "/" + member, issuer.citizen(citizen)).isOk();
    }

    private boolean canActFor(String citizen, String member) {
        return member(citizen, member).body().path("can_act_for").asBoolean(true);
    }

    private Answer acting(String citizen, String member, String attribute) {
        return disclosures.ask(
                Disclosures.request(UUID.randomUUID().toString(), citizen, Disclosures.required(attribute))
                        .replace("\"service\"", "\"member\":\"" + member + "\",\"service\""));
    }
}
