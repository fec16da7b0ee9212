package id.satugerbang.identity.keycloak.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sign-in event that identity has not confirmed yet; times are milliseconds since 1970 as elsewhere in Keycloak. */
@Entity
@Table(name = "satu_sign_in_event")
public class PendingSignIn {

    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_CLIENT = 200;
    private static final int LONGEST_IP = 45;

    @Id
    @Column(length = 36)
    private String id;

    @Column(name = "occurred_at", nullable = false)
    private long occurredAt;

    @Column(length = 20, nullable = false)
    private String kind;

    @Column(length = LONGEST_SUBJECT, nullable = false)
    private String subject;

    @Column(length = LONGEST_CLIENT, nullable = false)
    private String client;

    @Column(length = LONGEST_IP)
    private @Nullable String ip;

    @Column(nullable = false)
    private int refusals;

    @Column(name = "due_at", nullable = false)
    private long dueAt;

    @SuppressWarnings("NullAway.Init")
    protected PendingSignIn() {}

    PendingSignIn(String id, long occurredAt, SignInKind kind, String subject, String client, @Nullable String ip) {
        this.id = id;
        this.occurredAt = occurredAt;
        this.kind = kind.wire();
        this.subject = cut(subject, LONGEST_SUBJECT);
        this.client = cut(client, LONGEST_CLIENT);
        this.ip = ip == null ? null : cut(ip, LONGEST_IP);
        this.dueAt = occurredAt;
    }

    /** Leaves the event alone until {@code until}: identity refused this very one. */
    void postpone(Instant until) {
        refusals++;
        dueAt = until.toEpochMilli();
    }

    int refusals() {
        return refusals;
    }

    String id() {
        return id;
    }

    SignInMessage message() {
        return new SignInMessage(id, Instant.ofEpochMilli(occurredAt).toString(), kind, subject, client, ip);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
