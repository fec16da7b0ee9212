package id.satugerbang.quickstart.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One mail as people read it.
 *
 * @param to addresses
 * @param subject its subject
 * @param text its plain text
 */
public record Mail(List<String> to, String subject, String text) {

    static Mail of(MimeMessage message) throws MessagingException, IOException {
        return new Mail(
                Arrays.stream(message.getAllRecipients()).map(Object::toString).toList(),
                Objects.toString(message.getSubject(), ""),
                text(message).strip());
    }

    /** The first plain text; empty where there is none. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                String text = text(parts.getBodyPart(at));
                if (!text.isBlank()) {
                    return text;
                }
            }
        }
        return "";
    }
}
