package id.satugerbang.identity.testing;

import id.satugerbang.identity.consent.PurposeKey;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for disclosures as a gateway does, and prepares citizens for it. */
public final class Disclosures {

    public static final String SERVICE = "dukcapil-surabaya/kartu-identitas-anak";
    public static final String PURPOSE_ID = "Menerbitkan kartu identitas anak";
    public static final String PURPOSE_EN = "Issue a child identity card";

    private static final String TEXT_HASH = "\\x" + "ab".repeat(32);

    private final IdentityServer identity;
    private final Supplier<JdbcClient> database;

    public Disclosures(IdentityServer identity) {
        this(identity, identity::database);
    }

    /** @param database where the server's database is not on the shared PostgreSQL */
    public Disclosures(IdentityServer identity, Supplier<JdbcClient> database) {
        this.identity = identity;
        this.database = database;
    }

    /** A citizen with these values; {@code "nik=3578..."}. */
    public String citizen(String... values) {
        String subject = TestIssuer.newSubject();
        String body = Arrays.stream(values)
                .map(value -> "\"" + value.substring(0, value.indexOf('=')) + "\":\""
                        + value.substring(value.indexOf('=') + 1) + "\"")
                .collect(Collectors.joining(",", "{\"attributes\":{", "}}"));
        identity.patch(TestIssuer.shared().strongCitizen(subject), "\"0\"", body)
                .isOk();
        return subject;
    }

    /** As if an officer, a broker or the civil registry had verified the value. */
    public void verify(String subject, String attribute, String how) {
        database.get()
                .sql("update identity.profile_value set source = 'verified', verified_by = ?"
                        + " where subject = ? and attribute = ?")
                .params(how, subject, attribute)
                .update();
    }

    /** A consent for {@link #SERVICE} and its purpose. */
    public UUID consent(String subject, String... attributes) {
        return consent(
                subject, PurposeKey.of(PURPOSE_ID, PURPOSE_EN), Instant.now().plus(Duration.ofDays(1)), attributes);
    }

    public UUID consent(String subject, String purpose, Instant expiresAt, String... attributes) {
        UUID id = UUID.randomUUID();
        database.get()
                .sql("insert into identity.consent_text (hash, document, recorded_at) values ('" + TEXT_HASH
                        + "', '{}', now()) on conflict do nothing")
                .update();
        database.get()
                .sql("insert into identity.consent (id, subject, service, purpose, text_hash, state, attributes,"
                        + " decided_at, expires_at, channel) values (?, ?, ?, ?, '" + TEXT_HASH
                        + "', 'granted', string_to_array(?, ' '), now(), ?, 'online')")
                .params(id, subject, SERVICE, purpose, String.join(" ", attributes), Timestamp.from(expiresAt))
                .update();
        return id;
    }

    /** Asks; {@code bindings} as JSON, such as {@code {"attribute":"nik","required":true}}. */
    public Answer ask(String requestId, String subject, String bindings) {
        return ask(request(requestId, subject, bindings));
    }

    public Answer ask(String subject, String bindings) {
        return ask(UUID.randomUUID().toString(), subject, bindings);
    }

    public Answer ask(String body) {
        return post("/internal/v1/disclosures", body);
    }

    public Answer post(String path, String body) {
        return identity.send(identity.request(path)
                .header("Authorization", "Bearer " + identity.keys().internalToken("gateway", "identity"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public static String request(String requestId, String subject, String bindings) {
        return """
                {"request_id":"%s","caller":"%s","service":"%s","operation":"ajukan",
                 "release":"6f7a6a0e-8a2f-4f6f-9d42-0f6a1c1f2b3c","purpose":{"id":"%s","en":"%s"},"assurance":"basic",
                 "trace_id":"4bf92f3577b34da6a3ce929d0e0e4736","bindings":[%s]}
                """.formatted(requestId, subject, SERVICE, PURPOSE_ID, PURPOSE_EN, bindings);
    }

    public static String required(String attribute) {
        return "{\"attribute\":\"" + attribute + "\",\"required\":true}";
    }

    public static String optional(String attribute) {
        return "{\"attribute\":\"" + attribute + "\",\"required\":false}";
    }

    public static String supplied(String attribute, String value) {
        return "{\"attribute\":\"" + attribute + "\",\"required\":true,\"supplied\":[\"" + value + "\"]}";
    }

    /** The values of a 200 answer, {@code -} where one is left out. */
    public static List<String> values(Answer answer) {
        return answer.isOk()
                .body()
                .path("values")
                .valueStream()
                .map(value -> value.path("value").asString("-"))
                .toList();
    }

    /** The rows of a citizen, {@code seq kind code attributes}, oldest first. */
    public List<String> rows(String subject) {
        return database.get()
                .sql(
                        "select seq || ' ' || kind || ' ' || coalesce(code, '-') || ' ' || array_to_string(attributes, ',')"
                                + " from identity.ledger_entry where subject = ? order by seq")
                .param(subject)
                .query(String.class)
                .list();
    }
}
