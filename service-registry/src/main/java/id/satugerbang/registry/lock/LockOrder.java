package id.satugerbang.registry.lock;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the running transaction has locked, and what it may still lock. */
final class LockOrder {

    private static final Object KEY = LockOrder.class;

    private LockOrder() {}

    /**
     * Notes rows of one rank; those that are held already may be asked for again.
     *
     * @param rows names or ids, in whose order rows of a rank are locked
     * @throws IllegalStateException where the transaction holds something that comes after one of the new rows
     */
    static <T extends Comparable<T>> void take(Rank rank, Collection<T> rows) {
        Held held = held();
        TreeSet<Comparable<?>> known = held.rows.computeIfAbsent(rank, none -> new TreeSet<>());
        TreeSet<Comparable<?>> wanted = new TreeSet<>(rows);
        wanted.removeAll(known);
        if (wanted.isEmpty()) {
            return;
        }
        boolean inOrder = known.isEmpty() || known.higher(wanted.first()) == null;
        boolean later = held.rows.entrySet().stream()
                .anyMatch(each ->
                        each.getKey().compareTo(rank) > 0 && !each.getValue().isEmpty());
        if (later || !inOrder) {
            throw new IllegalStateException(rank + " " + wanted + " is locked too late, after " + held.rows);
        }
        known.addAll(wanted);
    }

    private static Held held() {
        Held held = (Held) TransactionSynchronizationManager.getResource(KEY);
        if (held == null) {
            held = new Held();
            TransactionSynchronizationManager.bindResource(KEY, held);
            TransactionSynchronizationManager.registerSynchronization(held);
        }
        return held;
    }

    private static final class Held implements TransactionSynchronization {

        private final Map<Rank, TreeSet<Comparable<?>>> rows = new EnumMap<>(Rank.class);

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
