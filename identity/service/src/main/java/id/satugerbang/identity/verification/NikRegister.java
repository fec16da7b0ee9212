package id.satugerbang.identity.verification;

import id.satugerbang.identity.acting.NikHolders;
import id.satugerbang.identity.crypto.BlindIndex;
import id.satugerbang.identity.ledger.Assisted;
import id.satugerbang.identity.profile.CitizenMoved;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.VerifiedBy;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One NIK, one account. A stronger proof takes a NIK from an account that only had it matched, never from one whose owner
 * was seen or proofed; that account's owner finds it in history and ledger.
 */
@Component
public class NikRegister implements NikHolders {

    private static final String NIK = "nik";
    private static final Duration FREED = Duration.ofDays(90);
    private final JdbcClient database;
    private final BlindIndex blindIndex;
    private final PersonValues values;
    private final Assisted ledger;
    private final Clock clock;

    NikRegister(JdbcClient database, BlindIndex blindIndex, PersonValues values, Assisted ledger, Clock clock) {
        this.database = database;
        this.blindIndex = blindIndex;
        this.values = values;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Optional<String> holder(String nik) {
        return find(nik).map(Holder::subject);
    }

    /** @throws ProblemException {@code identifier_taken} where it is verified for another account, unless that only had it matched and this is more */
    public void requireFree(String subject, String nik, VerifiedBy how) {
        find(nik)
                .filter(holder -> !holder.subject().equals(subject))
                .filter(holder -> how == VerifiedBy.MATCH || holder.how() != VerifiedBy.MATCH)
                .ifPresent(holder -> {
                    throw ProblemException.of(ProblemCode.IDENTIFIER_TAKEN);
                });
        if (how == VerifiedBy.MATCH && find(nik).isEmpty() && wasFreedLately(nik)) {
            throw ProblemException.of(ProblemCode.IDENTIFIER_TAKEN);
        }
    }

    /** A NIK that was seen or proofed for an account which gave it up is not claimed by knowing a card. */
    private boolean wasFreedLately(String nik) {
        return database.sql("select exists (select from freed_nik where blind = ? and at > ?)")
                .params(blind(nik), Timestamp.from(clock.instant().minus(FREED)))
                .query(Boolean.class)
                .single();
    }

    /** @throws ProblemException {@code identifier_taken} where it is verified for any account */
    public void requireNobodys(String nik) {
        if (find(nik).isPresent()) {
            throw ProblemException.of(ProblemCode.IDENTIFIER_TAKEN);
        }
    }

    /** Notes a verified NIK; inside the caller's transaction. @throws ProblemException as {@link #requireFree} */
    void claim(String subject, String nik, VerifiedBy how) {
        requireFree(subject, nik, how);
        Optional<Holder> holder = find(nik);
        if (holder.isPresent() && !holder.get().subject().equals(subject)) {
            demote(holder.get().subject(), how);
        }
        VerifiedBy best = holder.filter(
                        own -> own.subject().equals(subject) && own.how().outranks(how))
                .map(Holder::how)
                .orElse(how);
        release(subject);
        insert(subject, nik, best);
        database.sql("delete from freed_nik where blind = ?").param(blind(nik)).update();
    }

    /** The citizen's NIK is verified no more. */
    public void release(String subject) {
        database.sql("delete from verified_nik where subject = ?")
                .param(subject)
                .update();
    }

    @EventListener
    void follow(CitizenMoved moved) {
        for (String table : new String[] {"verified_nik", "verification", "member_nik"}) {
            database.sql("update " + table + " set subject = ? where subject = ?")
                    .params(moved.to(), moved.from())
                    .update();
        }
    }

    private void insert(String subject, String nik, VerifiedBy how) {
        try {
            database.sql("insert into verified_nik (blind, subject, verified_by, at) values (?, ?, ?, ?)")
                    .params(blind(nik), subject, how.wire(), Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException anotherWasFaster) {
            throw ProblemException.causedBy(ProblemCode.IDENTIFIER_TAKEN, anotherWasFaster);
        }
    }

    private void demote(String subject, VerifiedBy by) {
        release(subject);
        values.demote(Person.citizen(subject), NIK, by);
        ledger.befell(subject, "identifier_lost", List.of(NIK));
    }

    private Optional<Holder> find(String nik) {
        return database.sql("select subject, verified_by from verified_nik where blind = ?")
                .param(blind(nik))
                .query((row, number) -> new Holder(row.getString(1), VerifiedBy.ofWire(row.getString(2))))
                .optional();
    }

    private byte[] blind(String nik) {
        return blindIndex.of(NIK, nik);
    }

    private record Holder(String subject, VerifiedBy how) {}
}
