package id.satugerbang.identity.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OldRequestsIntegrationTests {

    private final IdentityServer identity = IdentityServer.shared();
    private final Disclosures disclosures = new Disclosures(identity);
    private final String siti = disclosures.citizen("nama_lengkap=Siti");
    private final String young = UUID.randomUUID().toString();
    private final String old = UUID.randomUUID().toString();

    @Test
    void a_request_is_forgotten_after_a_day_and_its_row_in_the_ledger_stays() {
        ask(young);
        ask(old);
        age(young, 23);
        age(old, 25);

        oldRequests().forget();

        assertThat(kept(young)).isOne();
        assertThat(kept(old)).isZero();
        assertThat(disclosures.rows(siti)).hasSize(2);
        ask(old);
        assertThat(disclosures.rows(siti)).as("no repeat any more").hasSize(3);
    }

    @Test
    void many_are_forgotten_in_one_go() {
        identity.database()
                .sql("insert into identity.disclosure_request (part, request_id, fingerprint, subject, seq, at)"
                        + " select 'gateway', ? || n, '\\x00', 'somebody', n, now() - interval '2 days'"
                        + " from generate_series(1, 5001) n")
                .param(old)
                .update();

        oldRequests().forget();

        assertThat(kept(old + "%")).isZero();
    }

    /** With the rights that the service has. */
    private OldRequests oldRequests() {
        String url = PostgresServer.url(identity.databaseName(), PostgresServer.port());
        JdbcTemplate service = new JdbcTemplate(new DriverManagerDataSource(url, PostgresServer.SERVICE_ROLE, ""));
        return new OldRequests(new RequestStore(service), Clock.systemUTC());
    }

    private void ask(String id) {
        disclosures.ask(id, siti, Disclosures.required("nama_lengkap")).isProblem(403, "consent_required");
    }

    private void age(String id, int hours) {
        identity.database()
                .sql(
                        "update identity.disclosure_request set at = now() - make_interval(hours => ?) where request_id = ?")
                .params(hours, id)
                .update();
    }

    private long kept(String id) {
        return identity.database()
                .sql("select count(*) from identity.disclosure_request where request_id like ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
