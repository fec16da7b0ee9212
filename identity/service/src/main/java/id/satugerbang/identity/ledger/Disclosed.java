package id.satugerbang.identity.ledger;

import id.satugerbang.api.identity.model.LedgerEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** A citizen's rows, for the citizen's rights. */
@Component
public class Disclosed {

    private final LedgerPages pages;

    Disclosed(LedgerPages pages) {
        this.pages = pages;
    }

    /** The newest rows, as the ledger shows them. */
    public List<LedgerEntry> newest(String citizen, int limit) {
        return pages.newest(citizen, limit).stream().map(LedgerAnswers::entry).toList();
    }
}
