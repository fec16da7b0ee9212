package id.satugerbang.quickstart.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import id.satugerbang.quickstart.FreePort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InboxTests {

    @Test
    void whatCameInCanBeRead() throws Exception {
        ServerSetup smtp = new ServerSetup(FreePort.next(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail sink = new GreenMail(smtp)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        sink.start();
        int port = FreePort.next();
        try (Inbox inbox = new Inbox(sink, "127.0.0.1", port)) {
            inbox.start();
            assertThat(messages(port)).isEmpty();
            GreenMailUtil.sendTextEmail(
                    "siti@warga.example", "satu-gerbang@satu-gerbang.example", "Konfirmasi", "Buka tautan ini.", smtp);
            assertThat(sink.waitForIncomingEmail(1)).isTrue();
            assertThat(messages(port)).singleElement().satisfies(mail -> {
                assertThat(mail.to()).containsExactly("siti@warga.example");
                assertThat(mail.subject()).isEqualTo("Konfirmasi");
                assertThat(mail.text()).isEqualTo("Buka tautan ini.");
            });
        } finally {
            sink.stop();
        }
    }

    private static Mail[] messages(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/messages"))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return JsonMapper.shared().readValue(body, Mail[].class);
    }
}
