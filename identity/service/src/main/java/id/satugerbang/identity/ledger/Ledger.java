package id.satugerbang.identity.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds rows to the chains of citizens. */
@Service
public class Ledger {

    private final LedgerWriteStore store;

    Ledger(LedgerWriteStore store) {
        this.store = store;
    }

    /**
     * Locks the ends of the chains of these citizens until the surrounding transaction is over. What is read after that is
     * what holds: whoever revokes, restricts or erases takes the same lock before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<String> citizens) {
        store.lockEnds(new TreeSet<>(citizens));
    }

    /**
     * Adds rows, each at the end of its citizen's chain, in the order given. The ends stay locked until the surrounding
     * transaction is over, so that no other replica writes into the same chains meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<LedgerEntry> append(List<NewEntry> facts) {
        SortedSet<String> subjects = new TreeSet<>();
        facts.forEach(fact -> subjects.add(fact.subject()));
        Map<String, ChainEnd> ends = new HashMap<>(store.lockEnds(subjects));
        List<LedgerEntry> entries = new ArrayList<>();
        for (NewEntry fact : facts) {
            ChainEnd end = Objects.requireNonNull(ends.get(fact.subject()));
            LedgerEntry entry = LedgerEntry.next(fact, end.seq() + 1, end.hash());
            ends.put(fact.subject(), new ChainEnd(entry.seq(), entry.hash()));
            entries.add(entry);
        }
        store.insert(entries);
        store.moveEnds(new TreeMap<>(ends));
        return entries;
    }
}
