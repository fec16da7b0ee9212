package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MailOptionsTests {

    private static final Map<String, String> SERVER = Map.of("SATU_SMTP_HOST", "mail.example");

    @Test
    void onlyTheQuickstartSendsInClear() {
        JsonNode installation = new MailOptions(SERVER, false).settings();
        assertThat(installation.at("/smtpServer/starttls").asString()).isEqualTo("true");
        assertThat(installation.has("sslRequired")).as("the declaration's own").isFalse();

        JsonNode quickstart = new MailOptions(SERVER, true).settings();
        assertThat(quickstart.at("/smtpServer/starttls").asString()).isEqualTo("false");
        assertThat(quickstart.path("sslRequired").asString()).isEqualTo("none");
    }

    @Test
    void anOperatorMayStillSayOtherwise() {
        JsonNode settings = new MailOptions(
                        Map.of("SATU_SMTP_HOST", "mail.example", "SATU_SMTP_STARTTLS", "false"), false)
                .settings();
        assertThat(settings.at("/smtpServer/starttls").asString()).isEqualTo("false");
    }
}
