package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.SealedCredential;
import id.satugerbang.api.registry.model.Credential;
import id.satugerbang.api.registry.model.UpstreamAuthType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stored credentials and their way to the gateways: row, revision and outbox stand or fall together. */
@Component
public class CredentialPublication {

    private static final String STORE = """
            insert into credential (agency, name, type, revision, entry, updated_by) values (?, ?, ?, ?, ?, ?)
            on conflict (agency, name) do update set type = excluded.type, revision = excluded.revision,
                entry = excluded.entry, updated_at = now(), updated_by = excluded.updated_by
            """;

    private final JdbcClient database;
    private final Revisions revisions;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    CredentialPublication(JdbcClient database, Revisions revisions, JsonMapper json, ApplicationEventPublisher events) {
        this.database = database;
        this.revisions = revisions;
        this.json = json;
        this.events = events;
    }

    /** Names, types and times of an agency's credentials, by name. */
    @Transactional(readOnly = true)
    public List<Credential> of(String agency) {
        return database.sql("select name, type, updated_at from credential where agency = ? order by name")
                .param(agency)
                .query((row, number) -> new Credential(
                        row.getString(1),
                        UpstreamAuthType.fromValue(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class)))
                .list();
    }

    /** Type of a stored credential. */
    @Transactional(readOnly = true)
    public Optional<UpstreamAuthType> type(String agency, String name) {
        return database.sql("select type from credential where agency = ? and name = ?")
                .params(agency, name)
                .query((row, number) -> UpstreamAuthType.fromValue(row.getString(1)))
                .optional();
    }

    /**
     * Stores or rotates a credential.
     *
     * @param sealed ciphertext in base64
     * @param actor subject of the officer
     * @throws CredentialInUseException where a live route uses it as another type
     */
    @Transactional
    public void put(String agency, String name, UpstreamAuthType type, String sealed, String actor) {
        long revision = revisions.next();
        boolean changesType = type(agency, name).filter(known -> known != type).isPresent();
        if (changesType) {
            refuseInUse(agency, name);
        }
        String entry = json.writeValueAsString(new SealedCredential(agency, name, revision, sealed));
        database.sql(STORE)
                .params(agency, name, type.getValue())
                .params(revision, entry, actor)
                .update();
        announce(revision, agency, name, entry);
    }

    /**
     * Deletes a credential.
     *
     * @return false where there is none
     * @throws CredentialInUseException where a live route uses it
     */
    @Transactional
    public boolean remove(String agency, String name) {
        if (type(agency, name).isEmpty()) {
            return false;
        }
        long revision = revisions.next();
        refuseInUse(agency, name);
        boolean removed = database.sql("delete from credential where agency = ? and name = ?")
                        .params(agency, name)
                        .update()
                == 1;
        announce(revision, agency, name, "");
        return removed;
    }

    private void announce(long revision, String agency, String name, String entry) {
        revisions.announce(new OutboxEntry(revision, agency + "/" + name, "credential", entry));
        events.publishEvent(new CredentialChanged(revision));
    }

    private void refuseInUse(String agency, String name) {
        List<String> users =
                database.sql("""
                        select r.name from current_route r join service s on s.id = r.service_id
                        where s.agency = ? and ? = any(r.credentials) order by r.name limit 5
                        """).params(agency, name).query(String.class).list();
        if (!users.isEmpty()) {
            throw new CredentialInUseException(users);
        }
    }
}
