package id.satugerbang.quickstart.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.util.Map;

/** Runs the mail sink until it is stopped. */
public final class MailMain {

    private static final String LOOPBACK = "127.0.0.1";

    private MailMain() {}

    /** Reads {@code SATU_PORT_MAIL} (SMTP) and {@code SATU_PORT_MAIL_INBOX} (HTTP). */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        int smtp = Integer.parseInt(environment.getOrDefault("SATU_PORT_MAIL", "1025"));
        int http = Integer.parseInt(environment.getOrDefault("SATU_PORT_MAIL_INBOX", "1080"));
        GreenMail sink = new GreenMail(new ServerSetup(smtp, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        sink.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        sink.start();
        Inbox inbox = new Inbox(sink, LOOPBACK, http);
        inbox.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            inbox.close();
            sink.stop();
        }));
    }
}
