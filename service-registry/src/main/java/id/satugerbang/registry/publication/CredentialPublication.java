package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.SealedCredential;
import id.satugerbang.api.registry.model.AgencyAuditEntry.ActionEnum;
import id.satugerbang.api.registry.model.AgencyAuditEntry.KindEnum;
import id.satugerbang.api.registry.model.Credential;
import id.satugerbang.api.registry.model.CredentialUse;
import id.satugerbang.api.registry.model.UpstreamAuthType;
import id.satugerbang.registry.agency.AgencyDeed;
import id.satugerbang.registry.agency.AgencyTrail;
import id.satugerbang.registry.lock.Locks;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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
    private final Locks locks;
    private final Revisions revisions;
    private final CredentialUses uses;
    private final AgencyTrail trail;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    CredentialPublication(
            JdbcClient database,
            Locks locks,
            Revisions revisions,
            CredentialUses uses,
            AgencyTrail trail,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.database = database;
        this.locks = locks;
        this.revisions = revisions;
        this.uses = uses;
        this.trail = trail;
        this.json = json;
        this.events = events;
    }

    /** An agency's credentials by name, and what uses each. */
    @Transactional(readOnly = true)
    public List<Credential> of(String agency) {
        Map<String, List<CredentialUse>> users = uses.of(agency);
        return database.sql("select name, type, updated_at from credential where agency = ? order by name")
                .param(agency)
                .query((row, number) -> new Credential(
                        row.getString(1),
                        UpstreamAuthType.fromValue(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class),
                        users.getOrDefault(row.getString(1), List.of())))
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
     * @param replace true where the officer knows that releases use it
     * @param actor subject of the officer
     * @throws CredentialInUseException where releases use it and it would be replaced unknowingly or as another type
     */
    @Transactional
    public void put(String agency, String name, UpstreamAuthType type, String sealed, boolean replace, String actor) {
        locks.keepAgencies(List.of(agency));
        long revision = revisions.next();
        Optional<UpstreamAuthType> before = type(agency, name);
        if (before.isPresent() && (!replace || before.get() != type)) {
            refuseInUse(agency, name);
        }
        String entry = json.writeValueAsString(new SealedCredential(agency, name, revision, sealed));
        database.sql(STORE)
                .params(agency, name, type.getValue())
                .params(revision, entry, actor)
                .update();
        announce(revision, agency, name, entry);
        ActionEnum action = before.isPresent() ? ActionEnum.REPLACE : ActionEnum.CREATE;
        trail.note(new AgencyDeed(agency, KindEnum.CREDENTIAL, name, action, type.getValue()), actor);
    }

    /**
     * Deletes a credential.
     *
     * @return false where there is none
     * @throws CredentialInUseException where a release uses it that has a route, or may come back to it
     */
    @Transactional
    public boolean remove(String agency, String name, String actor) {
        locks.keepAgencies(List.of(agency));
        if (type(agency, name).isEmpty()) {
            return false;
        }
        long revision = revisions.next();
        Optional<UpstreamAuthType> before = type(agency, name);
        if (before.isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        refuseInUse(agency, name);
        database.sql("delete from credential where agency = ? and name = ?")
                .params(agency, name)
                .update();
        announce(revision, agency, name, "");
        trail.note(
                new AgencyDeed(
                        agency,
                        KindEnum.CREDENTIAL,
                        name,
                        ActionEnum.DELETE,
                        before.get().getValue()),
                actor);
        return true;
    }

    private void announce(long revision, String agency, String name, String entry) {
        revisions.announce(new OutboxEntry(revision, agency + "/" + name, "credential", entry));
        events.publishEvent(new CredentialChanged(revision));
    }

    private void refuseInUse(String agency, String name) {
        List<String> users = uses.held(agency, name);
        if (!users.isEmpty()) {
            throw new CredentialInUseException(users);
        }
    }
}
