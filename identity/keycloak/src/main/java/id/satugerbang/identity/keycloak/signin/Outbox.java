package id.satugerbang.identity.keycloak.signin;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The table of events that identity has not confirmed yet, as seen by one Keycloak transaction. */
final class Outbox {

    /** Value of {@code jakarta.persistence.lock.timeout} that stands for SKIP LOCKED in Hibernate. */
    private static final int SKIP_LOCKED = -2;

    private final EntityManager entities;

    Outbox(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Stores {@code event} with the transaction: kept if and only if what Keycloak itself writes in it is kept. */
    void add(PendingSignIn event) {
        entities.persist(event);
    }

    /** The oldest events due at {@code now}, locked until the transaction ends; those another node sends are left out. */
    List<PendingSignIn> lockDue(Instant now, int limit) {
        return entities.createQuery(
                        "select e from PendingSignIn e where e.dueAt <= :now order by e.occurredAt, e.id",
                        PendingSignIn.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    void remove(List<PendingSignIn> delivered) {
        delivered.forEach(entities::remove);
    }

    /** Drops what is still to be told of an account. */
    void forget(String subject) {
        entities.createQuery("delete from PendingSignIn e where e.subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
