package id.satugerbang.identity.cases;

import id.satugerbang.identity.crypto.BlindIndex;
import id.satugerbang.identity.crypto.ValueCipher;
import id.satugerbang.identity.profile.AccountRemoved;
import id.satugerbang.identity.profile.CitizenErased;
import id.satugerbang.identity.profile.CitizenMoved;
import id.satugerbang.identity.profile.DataKeys;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes applications with the key that opens them, or moves them with the citizen; the agencies keep their own. */
@Component
class CaseEnds {

    private final JdbcClient database;
    private final CaseStore store;
    private final DataKeys keys;
    private final BlindIndex index;

    CaseEnds(JdbcClient database, CaseStore store, DataKeys keys, BlindIndex index) {
        this.database = database;
        this.store = store;
        this.keys = keys;
        this.index = index;
    }

    @EventListener
    void erased(CitizenErased erased) {
        remove(erased.subject());
    }

    @EventListener
    void removed(AccountRemoved removed) {
        remove(removed.subject());
    }

    @EventListener
    void moved(CitizenMoved moved) {
        ValueCipher old = keys.findOrMake(moved.from());
        ValueCipher next = keys.findOrMake(moved.to());
        List<CaseRow> rows = store.all(moved.from());
        remove(moved.from());
        rows.forEach(row -> store.put(moved(row, moved.to(), old, next)));
    }

    private CaseRow moved(CaseRow row, String subject, ValueCipher old, ValueCipher next) {
        String receipt = old.decrypt(CaseNotes.RECEIPT, row.receipt());
        String status = old.decrypt(CaseNotes.STATUS, row.status());
        return new CaseRow(
                row.id(),
                subject,
                row.member(),
                row.service(),
                row.operation(),
                row.release(),
                index.of("case", subject + "|" + row.service() + "|" + receipt),
                next.encrypt(CaseNotes.RECEIPT, receipt),
                next.encrypt(CaseNotes.STATUS, status),
                row.state(),
                row.submittedAt(),
                row.updatedAt(),
                row.decidedAt(),
                row.promise());
    }

    private void remove(String subject) {
        database.sql("delete from citizen_case where subject = ?")
                .param(subject)
                .update();
    }
}
