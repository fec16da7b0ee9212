package id.satugerbang.identity.ledger;

import id.satugerbang.identity.web.Faults;
import id.satugerbang.identity.web.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of all chains of a citizen, one chain after the other, each newest first. */
@Component
class LedgerPages {

    private final LedgerReadStore store;
    private final FormerChains chains;
    private final Faults faults;

    LedgerPages(LedgerReadStore store, FormerChains chains, Faults faults) {
        this.store = store;
        this.chains = chains;
        this.faults = faults;
    }

    /** @param chain 0 for the citizen's own */
    record Placed(int chain, LedgerEntry row) {

        boolean isFormer() {
            return chain > 0;
        }

        String cursor() {
            return chain == 0 ? Long.toString(row.seq()) : chain + "." + row.seq();
        }
    }

    Page<Placed> page(String citizen, LedgerFilter filter, @Nullable String cursor) {
        int dot = cursor == null ? -1 : cursor.indexOf('.');
        long chain = cursor == null || dot < 0 ? 0 : faults.number(cursor.substring(0, dot));
        long before = cursor == null ? Long.MAX_VALUE : faults.number(cursor.substring(dot + 1));
        return Page.of(from(citizen, filter, chain, before, Page.SIZE + 1), Placed::cursor);
    }

    private List<Placed> from(String citizen, LedgerFilter filter, long first, long before, int limit) {
        List<String> subjects = chains.of(citizen);
        List<Placed> rows = new ArrayList<>();
        for (int chain = (int) Math.max(0, Math.min(first, subjects.size()));
                chain < subjects.size() && rows.size() < limit;
                chain++) {
            int place = chain;
            store.page(subjects.get(chain), filter, chain == first ? before : Long.MAX_VALUE, limit - rows.size())
                    .forEach(row -> rows.add(new Placed(place, row)));
        }
        return rows;
    }
}
