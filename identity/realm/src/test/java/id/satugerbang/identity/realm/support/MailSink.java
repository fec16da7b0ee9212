package id.satugerbang.identity.realm.support;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real SMTP server that keeps what Keycloak sends. */
public final class MailSink implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final GreenMail server;
    private final int port;

    private MailSink(GreenMail server, int port) {
        this.server = server;
        this.port = port;
    }

    static MailSink start() {
        int port = TestInstallation.freePort();
        GreenMail server = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new MailSink(server, port);
    }

    int port() {
        return port;
    }

    /** One mail: its subject and what it says. */
    public record Mail(String subject, String text) {

        /** The link in it. */
        public URI link() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("No link in " + text);
            }
            return URI.create(link.group());
        }
    }

    /** The newest mail to an address that begins like this. */
    public Mail newest(String mailbox) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message ->
                        GreenMailUtil.getAddressList(recipients(message)).startsWith(mailbox + "@"))
                .reduce((earlier, later) -> later)
                .map(MailSink::mail)
                .orElseThrow(() -> new AssertionError("No mail came to " + mailbox));
    }

    private static jakarta.mail.Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Mail mail(MimeMessage message) {
        try {
            String text = ((Multipart) message.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
            return new Mail(message.getSubject(), text);
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
