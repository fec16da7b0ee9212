package id.satugerbang.identity.ledger;

import id.satugerbang.api.identity.model.LedgerEntry;
import id.satugerbang.identity.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A citizen's rows, for the citizen's rights. */
@Component
public class Disclosed {

    private final LedgerPages pages;

    Disclosed(LedgerPages pages) {
        this.pages = pages;
    }

    /** One page of rows, as the ledger shows them; the first without a cursor. */
    public Page<LedgerEntry> page(String citizen, @Nullable String cursor) {
        Page<LedgerPages.Placed> rows = pages.page(citizen, LedgerFilter.EVERYTHING, cursor);
        return new Page<>(rows.items().stream().map(LedgerAnswers::entry).toList(), rows.next());
    }
}
