package id.satugerbang.identity.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever acts for another gets the other's data, never the own, for as long as they may. */
class ActingIntegrationTests {

    private static final String SESSIONS = "/identity/v1/counter/assisted-sessions";
    private static final String NAME = Disclosures.required("nama_lengkap");

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final Disclosures disclosures = new Disclosures(identity);
    private final String citizen = disclosures.citizen("nama_lengkap=Siti");
    private final String officer = disclosures.citizen("nama_lengkap=Petugas");

    @Test
    void an_officer_hands_over_the_citizens_value_and_the_citizens_ledger_names_the_officer() {
        disclosures.consent(citizen, "nama_lengkap");
        disclosures.consent(officer, "nama_lengkap");
        UUID session = start("mobile_unit");

        assertThat(Disclosures.values(assisted(session))).containsExactly("Siti");

        assertThat(identity.database()
                        .sql(
                                "select channel || ' ' || officer from identity.ledger_entry where subject = ? and kind = 'disclosure'")
                        .param(citizen)
                        .query(String.class)
                        .list())
                .containsExactly("mobile_unit " + officer);
        assertThat(disclosures.rows(officer)).isEmpty();
    }

    @Test
    void nothing_leaves_by_a_session_whose_time_is_over() {
        disclosures.consent(citizen, "nama_lengkap");
        UUID session = start("counter");
        runOut("assisted_session", "id = cast(? as uuid)", session.toString());

        assisted(session).isProblem(404, "not_found");
        assertThat(identity.get(SESSIONS, officerToken()).isOk().text()).doesNotContain(session.toString());
        assertThat(disclosures.rows(citizen)).as("the session itself").containsExactly("1 assistance - ");
    }

    @Test
    void a_code_whose_time_is_over_is_good_for_nothing() {
        String code = code();
        runOut("counter_code", "subject = ?", citizen);
        begin(code, "counter").isProblem(403, "code_invalid");
    }

    @Test
    void a_parent_hands_over_the_childs_value_and_the_row_names_the_child() {
        String member = identity.post(
                        "/identity/v1/family",
                        issuer.citizen(citizen),
                        "{\"relation\":\"anak\",\"attributes\":{\"nama_lengkap\":\"Bintang\",\"tanggal_lahir\":\"2020-05-17\"}}")
                .is(201)
                .at("/id");
        disclosures.consent(citizen, "nama_lengkap");

        assertThat(Disclosures.values(as("member", member, citizen))).containsExactly("Bintang");

        assertThat(identity.database()
                        .sql("select member::text from identity.ledger_entry where subject = ?")
                        .param(citizen)
                        .query(String.class)
                        .list())
                .containsExactly(member);
    }

    private UUID start(String channel) {
        return UUID.fromString(begin(code(), channel).is(201).at("/id"));
    }

    private Answer begin(String code, String channel) {
        return identity.post(SESSIONS, officerToken(), "{\"code\":\"" + code + "\",\"channel\":\"" + channel + "\"}");
    }

    private String code() {
        return identity.post("/identity/v1/counter-codes", issuer.citizen(citizen), "")
                .is(201)
                .at("/code");
    }

    private Answer assisted(UUID session) {
        return as("assisted_session", session.toString(), officer);
    }

    private Answer as(String field, String value, String caller) {
        return disclosures.ask(Disclosures.request(UUID.randomUUID().toString(), caller, NAME)
                .replace("\"service\"", "\"" + field + "\":\"" + value + "\",\"service\""));
    }

    private String officerToken() {
        return issuer.strongOfficer(officer, "dukcapil-surabaya");
    }

    /** Lets its last moment be a second ago. */
    private void runOut(String table, String where, String which) {
        assertThat(identity.database()
                        .sql("update identity." + table + " set expires_at = now() - interval '1 second' where "
                                + where)
                        .param(which)
                        .update())
                .isOne();
    }
}
