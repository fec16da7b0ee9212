package id.satugerbang.identity.profile;

import id.satugerbang.identity.crypto.ValueCipher;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves everything kept of one subject to another, whose data key encrypts it from then on. */
@Component
public class ProfileMove {

    private static final String RANK =
            "coalesce(array_position(array['match', 'broker', 'in_person'], %s.verified_by), 0)";
    private static final String BEATEN = """
            delete from profile_value theirs using profile_value own
            where theirs.subject = :from and own.subject = :to and theirs.member is null and own.member is null
              and own.attribute = theirs.attribute and %s <= %s
            """.formatted(RANK.formatted("theirs"), RANK.formatted("own"));
    private static final String BEATING = """
            delete from profile_value own using profile_value theirs
            where theirs.subject = :from and own.subject = :to and theirs.member is null and own.member is null
              and own.attribute = theirs.attribute
            """;

    private final JdbcClient database;
    private final DataKeys keys;
    private final ApplicationEventPublisher events;

    ProfileMove(JdbcClient database, DataKeys keys, ApplicationEventPublisher events) {
        this.database = database;
        this.keys = keys;
        this.events = events;
    }

    /** True where nothing is kept of this citizen. */
    public boolean isEmpty(String subject) {
        return database.sql("""
                        select not exists (select from profile_value where subject = :subject)
                          and not exists (select from family_member where subject = :subject)
                          and not exists (select from business where subject = :subject)
                        """).param("subject", subject).query(Boolean.class).single();
    }

    /** Moves it; inside the caller's transaction. The old subject is gone afterwards. */
    public void move(String from, String to) {
        ValueCipher old = keys.findOrMake(from);
        ValueCipher next = keys.findOrMake(to);
        settle(from, to);
        database.sql("update family_member set subject = ? where subject = ?")
                .params(to, from)
                .update();
        values(from, to, old, next);
        history(from, to, old, next);
        events.publishEvent(new CitizenMoved(from, to));
        database.sql("update profile set version = version + 1 where subject = ?")
                .param(to)
                .update();
        database.sql("delete from profile where subject = ?").param(from).update();
    }

    /** Where both hold a value the better proved one stays, the own one at a tie; a child whom both list stays as the own account has it. */
    private void settle(String from, String to) {
        for (String loser : new String[] {BEATEN, BEATING}) {
            database.sql(loser).param("from", from).param("to", to).update();
        }
        database.sql("""
                        delete from family_member where id in (
                          select theirs.member from member_nik theirs join member_nik own on own.blind = theirs.blind
                          where theirs.subject = :from and own.subject = :to)
                        """).param("from", from).param("to", to).update();
    }

    private void values(String from, String to, ValueCipher old, ValueCipher next) {
        List<Value> values = database.sql("select member, attribute, ciphertext from profile_value where subject = ?")
                .param(from)
                .query((row, number) -> new Value(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3)))
                .list();
        for (Value value : values) {
            String place = new Person(from, value.member()).place(value.attribute());
            database.sql("update profile_value set subject = :to, ciphertext = :ciphertext where subject = :from"
                            + " and member is not distinct from cast(:member as uuid) and attribute = :attribute")
                    .param("to", to)
                    .param("ciphertext", next.encrypt(place, old.decrypt(place, value.ciphertext())))
                    .param("from", from)
                    .param("member", value.member())
                    .param("attribute", value.attribute())
                    .update();
        }
    }

    private void history(String from, String to, ValueCipher old, ValueCipher next) {
        List<Change> changes = database.sql("select id, attribute, ciphertext from profile_history where subject = ?")
                .param(from)
                .query((row, number) -> new Change(row.getLong(1), row.getString(2), row.getBytes(3)))
                .list();
        for (Change change : changes) {
            database.sql("update profile_history set subject = :to, ciphertext = :ciphertext where id = :id")
                    .param("to", to)
                    .param("ciphertext", rewritten(change, old, next))
                    .param("id", change.id())
                    .update();
        }
    }

    private static byte @Nullable [] rewritten(Change change, ValueCipher old, ValueCipher next) {
        return change.ciphertext() == null
                ? null
                : PersonValues.remember(
                        next,
                        change.attribute(),
                        PersonValues.remembered(old, change.attribute(), change.ciphertext()));
    }

    private record Value(@Nullable UUID member, String attribute, byte[] ciphertext) {}

    private record Change(long id, String attribute, byte @Nullable [] ciphertext) {}
}
