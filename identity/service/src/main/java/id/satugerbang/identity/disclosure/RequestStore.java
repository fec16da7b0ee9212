package id.satugerbang.identity.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Requests that have their row. */
@Repository
class RequestStore {

    private static final String FIND = """
            select r.part, r.request_id, r.fingerprint, r.subject, r.seq, r.code, r.at
            from unnest(?, ?) as wanted (part, request_id)
            join disclosure_request r on r.part = wanted.part and r.request_id = wanted.request_id
            """;
    private static final String NOTE = """
            insert into disclosure_request (part, request_id, fingerprint, subject, seq, code, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate database;

    RequestStore(JdbcTemplate database) {
        this.database = database;
    }

    Map<RequestKey, NotedRequest> find(Collection<RequestKey> keys) {
        Object[] parts = keys.stream().map(RequestKey::part).toArray();
        Object[] ids = keys.stream().map(RequestKey::requestId).toArray();
        Map<RequestKey, NotedRequest> found = new HashMap<>();
        database.query(
                FIND,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", parts));
                    statement.setArray(2, statement.getConnection().createArrayOf("text", ids));
                },
                row -> {
                    NotedRequest request = request(row);
                    found.put(request.key(), request);
                });
        return found;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another replica has noted one of them meanwhile */
    void note(List<NotedRequest> requests) {
        database.batchUpdate(NOTE, requests, requests.size(), (statement, request) -> {
            statement.setString(1, request.key().part());
            statement.setString(2, request.key().requestId());
            statement.setBytes(3, request.fingerprint());
            statement.setString(4, request.citizen());
            statement.setLong(5, request.seq());
            statement.setString(6, request.code());
            statement.setTimestamp(7, Timestamp.from(request.at()));
        });
    }

    /** Forgets old ones, some at a time. */
    int forget(Instant before) {
        return database.update(
                "delete from disclosure_request where ctid in"
                        + " (select ctid from disclosure_request where at < ? limit 5000)",
                Timestamp.from(before));
    }

    private static NotedRequest request(ResultSet row) throws SQLException {
        return new NotedRequest(
                new RequestKey(row.getString("part"), row.getString("request_id")),
                row.getBytes("fingerprint"),
                row.getString("subject"),
                row.getLong("seq"),
                row.getString("code"),
                row.getTimestamp("at").toInstant());
    }
}
