package id.satugerbang.registry.idempotency;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys and first answers in PostgreSQL, for a day. A key belongs to one request until that has ended; one that a killed process left
 * without an answer is free after a minute.
 */
@Component
class FirstAnswers {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    FirstAnswers(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes the key for one request. @return whose it is now; empty where it is taken already */
    Optional<UUID> take(String caller, String key, String fingerprint) {
        UUID owner = UUID.randomUUID();
        boolean taken =
                database.sql("""
                        insert into idempotent_request (caller, key, fingerprint, owner, held_until)
                        values (?, ?, ?, ?, now() + interval '1 minute')
                        on conflict (caller, key) do update
                            set fingerprint = excluded.fingerprint, started_at = now(), status = null, owner = excluded.owner,
                                held_until = excluded.held_until
                            where idempotent_request.started_at < now() - interval '1 day'
                                or (idempotent_request.status is null and idempotent_request.held_until < now())
                        """).params(caller, key, fingerprint, owner).update() == 1;
        if (taken) {
            underWay.add(owner);
        }
        return taken ? Optional.of(owner) : Optional.empty();
    }

    /** As long as a request runs its key stays its own, however slow it is. */
    @Scheduled(fixedDelayString = "PT15S")
    void prolong() {
        if (!underWay.isEmpty()) {
            database.sql("""
                            update idempotent_request set held_until = now() + interval '1 minute'
                            where owner = any (?) and status is null
                            """).param(underWay.toArray(UUID[]::new)).update();
        }
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

    /** Keeps the answer where the key is still that owner's. */
    void keep(UUID owner, FirstAnswer answer) {
        database.sql(
                        "update idempotent_request set status = ?, headers = ?, body = ? where owner = ? and status is null")
                .param(answer.status())
                .param(json.writeValueAsString(answer.headers()))
                .param(answer.body())
                .param(owner)
                .update();
    }

    /** Frees a key whose request came to nothing, where it is still that owner's. */
    void free(UUID owner) {
        database.sql("delete from idempotent_request where owner = ? and status is null")
                .param(owner)
                .update();
    }

    /** The request has ended; whether its answer was kept or not, its key is prolonged no more. */
    void end(UUID owner) {
        underWay.remove(owner);
    }

    @Scheduled(fixedDelayString = "PT15M")
    void forget() {
        database.sql("delete from idempotent_request where started_at < now() - interval '1 day'")
                .update();
    }
}
