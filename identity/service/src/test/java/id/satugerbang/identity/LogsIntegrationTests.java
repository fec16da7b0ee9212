package id.satugerbang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LogsIntegrationTests {

    private static final String NIK = "3578095507900001";
    private static final String NAME = "Siti Aminah Puspitasari";

    private static IdentityServer identity;
    private final TestIssuer issuer = TestIssuer.shared();

    /** A server of its own: whatever stops before another one stops logging for the whole JVM. */
    @BeforeAll
    static void start() {
        identity = IdentityServer.start(PostgresServer.newDatabase(), PostgresServer.port(), new TestKeys());
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void no_personal_value_reaches_the_log_whatever_goes_wrong(CapturedOutput output) {
        String subject = TestIssuer.newSubject();
        String citizen = issuer.citizen(subject);
        identity.patch(citizen, "\"0\"", "{\"attributes\":{\"nik\":\"" + NIK + "\",\"nama_lengkap\":\"" + NAME + "\"}}")
                .isOk();
        identity.patch(citizen, "\"1\"", "{\"attributes\":{\"nik\":" + NIK + "}}");
        identity.patch(citizen, "\"1\"", "{\"attributes\":{\"nik\":\"" + NIK + "9\"}}");
        identity.patch(citizen, "\"1\"", "{\"attributes\":{\"" + NIK + "\":\"" + NAME + "\"}}");
        identity.patch(citizen, "\"1\"", "{\"" + NIK + "\":\"" + NAME + "\"}");
        identity.patch(citizen, "\"1\"", "{\"attributes\":{\"nik\":\"" + NIK + "\" oops");
        identity.patch(citizen, NIK, "{\"attributes\":{\"agama\":\"" + NAME + "\"}}");
        identity.get("/identity/v1/" + NIK, citizen);
        identity.get("/identity/v1/sign-ins?cursor=" + NIK, citizen);
        identity.database()
                .sql("update identity.profile_value set ciphertext = ciphertext || '\\x00'::bytea where subject = ?")
                .param(subject)
                .update();
        identity.profile(citizen).isProblem(500, "internal_error");
        assertThat(output.getAll()).contains("refused code=invalid_value").doesNotContain(NIK, NAME);
    }

    @Test
    void a_call_that_came_with_a_trace_names_it_in_the_log_and_in_the_problem(CapturedOutput output) {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var refused = identity.send(identity.request("/identity/v1/profile")
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
                .isProblem(401, "authentication_required");
        assertThat(refused.body().path("trace_id").asString("")).isEqualTo(trace);
        assertThat(output.getAll()).contains("\"trace_id\":\"" + trace + "\"");
    }

    @Test
    void management_answers_on_its_own_port_only() {
        identity.profile(issuer.citizen(TestIssuer.newSubject())).isOk();
        String metrics = identity.send(identity.managementRequest("/actuator/prometheus"))
                .text();
        assertThat(metrics).contains("hikaricp_connections", "http_server_requests");
        assertThat(identity.send(identity.managementRequest("/actuator/health")).status())
                .isEqualTo(200);
        assertThat(identity.send(identity.managementRequest("/actuator/env")).status())
                .isEqualTo(401);
        identity.send(identity.request("/actuator/health")).isProblem(401, "authentication_required");
    }
}
