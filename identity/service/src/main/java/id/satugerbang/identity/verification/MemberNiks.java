package id.satugerbang.identity.verification;

import id.satugerbang.identity.crypto.BlindIndex;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.VerifiedBy;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verified NIKs of family members: one member of a family has it, and a child stands in the families of two parents at most. */
@Component
class MemberNiks {

    private static final int PARENTS = 2;
    private static final String OTHERS = """
            select count(*) filter (where n.subject = :subject) > 0
              or (select relation from family_member where id = :member) = 'anak'
                and count(*) filter (where f.relation = 'anak') >= :parents
            from member_nik n join family_member f on f.id = n.member
            where n.blind = :blind and n.member <> :member
            """;
    private static final String NOTE = """
            insert into member_nik as kept (member, subject, blind, verified_by, at)
            values (:member, :subject, :blind, :verified_by, :now)
            on conflict (member) do update
              set blind = excluded.blind, verified_by = excluded.verified_by, at = excluded.at
            """;

    private final JdbcClient database;
    private final BlindIndex blindIndex;
    private final Clock clock;

    MemberNiks(JdbcClient database, BlindIndex blindIndex, Clock clock) {
        this.database = database;
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    /** Notes a verified NIK; inside the caller's transaction. @throws ProblemException {@code identifier_taken} */
    void claim(Person member, String nik, VerifiedBy how) {
        byte[] blind = blindIndex.of("nik", nik);
        database.sql("select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 40))")
                .param(blind)
                .query((row, number) -> true)
                .single();
        boolean taken = database.sql(OTHERS)
                .param("subject", member.subject())
                .param("member", member.member())
                .param("parents", PARENTS)
                .param("blind", blind)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw ProblemException.of(ProblemCode.IDENTIFIER_TAKEN);
        }
        database.sql(NOTE)
                .param("member", member.member())
                .param("subject", member.subject())
                .param("blind", blind)
                .param("verified_by", how.wire())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
