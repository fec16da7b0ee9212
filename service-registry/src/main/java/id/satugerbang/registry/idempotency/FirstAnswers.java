package id.satugerbang.registry.idempotency;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keys and first answers in PostgreSQL, for a day. One that a killed process left without an answer is free after a minute. */
@Component
class FirstAnswers {

    private final JdbcClient database;
    private final JsonMapper json;

    FirstAnswers(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes the key. @return false where it is taken already */
    boolean take(String caller, String key, String fingerprint) {
        return database.sql("""
                        insert into idempotent_request (caller, key, fingerprint) values (?, ?, ?)
                        on conflict (caller, key) do update
                            set fingerprint = excluded.fingerprint, started_at = now(), status = null
                            where idempotent_request.started_at < now() - interval '1 day'
                                or (idempotent_request.status is null
                                    and idempotent_request.started_at < now() - interval '1 minute')
                        """).params(caller, key, fingerprint).update() == 1;
    }

    Optional<FirstAnswer> find(String caller, String key) {
        return database.sql(
                        "select fingerprint, status, headers, body from idempotent_request where caller = ? and key = ?")
                .params(caller, key)
                .query((row, number) -> new FirstAnswer(
                        row.getString("fingerprint"),
                        row.getObject("status", Integer.class),
                        row.getString("headers") == null
                                ? Map.of()
                                : json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                        row.getString("body")))
                .optional();
    }

    void keep(String caller, String key, FirstAnswer answer) {
        database.sql("update idempotent_request set status = ?, headers = ?, body = ? where caller = ? and key = ?")
                .param(answer.status())
                .param(json.writeValueAsString(answer.headers()))
                .param(answer.body())
                .params(caller, key)
                .update();
    }

    /** Frees a key whose request came to nothing. */
    void free(String caller, String key) {
        database.sql("delete from idempotent_request where caller = ? and key = ?")
                .params(caller, key)
                .update();
    }

    @Scheduled(fixedDelayString = "PT15M")
    void forget() {
        database.sql("delete from idempotent_request where started_at < now() - interval '1 day'")
                .update();
    }
}
