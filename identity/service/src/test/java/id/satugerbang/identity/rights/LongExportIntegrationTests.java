package id.satugerbang.identity.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** An export leaves nothing out, however much there is. */
class LongExportIntegrationTests {

    private final IdentityServer identity = IdentityServer.shared();
    private final String subject = TestIssuer.newSubject();
    private final String citizen = TestIssuer.shared().citizen(subject);

    @Test
    void more_than_any_page_is_exported_whole() {
        identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"Siti\"}}")
                .isOk();
        fill("insert into identity.sign_in (id, subject, at, kind, client, recorded_at) select gen_random_uuid(), ?,"
                + " now() - n * interval '1 second', 'login', 'satu-gateway', now() from generate_series(1, 10050) n");
        fill("insert into identity.verification (id, subject, attribute, state, at, decided_at)"
                + " select gen_random_uuid(), ?, 'agama', 'not_matched', now(), now() from generate_series(1, 150)");
        fill("insert into identity.profile_history (subject, attribute, change, actor, at)"
                + " select ?, 'agama', 'removed', 'citizen', now() from generate_series(1, 1100)");
        fill("insert into identity.rights_request (id, subject, kind, state, at, due_at, done_at)"
                + " select gen_random_uuid(), ?, 'access', 'done', now(), now(), now() from generate_series(1, 120)");

        Answer export = identity.get("/identity/v1/export", citizen).isOk();

        assertThat(export.body().path("sign_ins")).hasSize(10_050);
        assertThat(export.body().path("verifications")).hasSize(150);
        assertThat(export.body().path("history")).hasSize(1101);
        assertThat(export.body().path("rights_requests")).hasSize(121);
    }

    private void fill(String sql) {
        identity.database().sql(sql).param(subject).update();
    }
}
