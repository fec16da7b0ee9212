package id.satugerbang.identity.realm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The mail server that the realm sends by. Without one nobody can register or recover an account, because an address could
 * not be confirmed.
 */
final class MailOptions {

    private final Map<String, String> environment;
    private final boolean clear;

    /**
     * @param environment {@code SATU_SMTP_HOST}, {@code _PORT}, {@code _FROM}, {@code _USER}, {@code _PASSWORD}, {@code _STARTTLS}
     * @param clear true where mail and pages may go in clear unless told otherwise: in the quickstart alone
     */
    MailOptions(Map<String, String> environment, boolean clear) {
        this.environment = Map.copyOf(environment);
        this.clear = clear;
    }

    /** What of the realm depends on it. */
    ObjectNode settings() {
        boolean there = !value("HOST", "").isBlank();
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.put("registrationAllowed", there)
                .put("resetPasswordAllowed", there)
                .put("verifyEmail", there);
        if (clear) {
            settings.put("sslRequired", "none");
        }
        if (there) {
            ObjectNode server = server();
            settings.set("smtpServer", server);
            settings.putObject("attributes").put("satu.mail.digest", digest(server.toString()));
        }
        return settings;
    }

    private ObjectNode server() {
        ObjectNode server = JsonNodeFactory.instance
                .objectNode()
                .put("host", value("HOST", ""))
                .put("port", value("PORT", "587"))
                .put("from", value("FROM", "satu-gerbang@localhost"))
                .put("fromDisplayName", "Satu Gerbang")
                .put("starttls", value("STARTTLS", Boolean.toString(!clear)))
                .put("auth", Boolean.toString(!value("USER", "").isBlank()));
        if (!value("USER", "").isBlank()) {
            server.put("user", value("USER", "")).put("password", value("PASSWORD", ""));
        }
        return server;
    }

    private String value(String name, String fallback) {
        return environment.getOrDefault("SATU_SMTP_" + name, fallback);
    }

    /** Keycloak never tells a password; its digest tells whether it has changed. */
    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
