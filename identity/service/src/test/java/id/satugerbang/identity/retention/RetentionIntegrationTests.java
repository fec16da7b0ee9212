package id.satugerbang.identity.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.Eventually;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestKeys;
import org.junit.jupiter.api.Test;

class RetentionIntegrationTests {

    @Test
    void what_is_old_goes_in_batches_and_what_is_open_or_new_stays() {
        try (IdentityServer identity = IdentityServer.start(
                PostgresServer.newDatabase(),
                PostgresServer.port(),
                new TestKeys(),
                "--satu.identity.retention.batch=10",
                "--satu.identity.retention.every=200ms")) {
            String siti = new Disclosures(identity).citizen("nama_lengkap=Siti");
            old(
                    identity,
                    "insert into identity.sign_in (id, subject, at, kind, client, recorded_at)"
                            + " select gen_random_uuid(), ?, now() - interval '400 days', 'login', 'c', now() from generate_series(1, 35)",
                    siti);
            old(
                    identity,
                    "insert into identity.sign_in (id, subject, at, kind, client, recorded_at)"
                            + " values (gen_random_uuid(), ?, now() - interval '300 days', 'login', 'c', now())",
                    siti);
            old(
                    identity,
                    "insert into identity.rights_request (id, subject, kind, state, at, due_at, done_at)"
                            + " values (gen_random_uuid(), ?, 'access', 'done', now() - interval '6 years', now(), now() - interval '6 years')",
                    siti);
            old(
                    identity,
                    "insert into identity.rights_request (id, subject, kind, state, at, due_at)"
                            + " values (gen_random_uuid(), ?, 'rectify', 'open', now() - interval '6 years', now())",
                    siti);
            old(
                    identity,
                    "insert into identity.profile_history (subject, attribute, change, actor, at)"
                            + " values (?, 'agama', 'removed', 'citizen', now() - interval '6 years')",
                    siti);

            Eventually.is(1, () -> count(identity, "sign_in", siti));
            Eventually.is(1, () -> count(identity, "rights_request", siti));
            Eventually.is(1, () -> count(identity, "profile_history", siti));
            assertThat(identity.database()
                            .sql("select state from identity.rights_request where subject = ?")
                            .param(siti)
                            .query(String.class)
                            .single())
                    .isEqualTo("open");
        }
    }

    private static void old(IdentityServer identity, String sql, String subject) {
        identity.database().sql(sql).param(subject).update();
    }

    private static int count(IdentityServer identity, String table, String subject) {
        return identity.database()
                .sql("select count(*) from identity." + table + " where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
