package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.identity.ledger.CheckpointedEnd;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checkpoints and their leaves in PostgreSQL. */
@Repository
class CheckpointStore implements CheckpointedEnd {

    private static final long LOCK = 0x5A7C_11ED_6E12_0001L;
    private static final String UPPER = """
            select max(subject) from (select subject from ledger_head where subject > :after order by subject limit :window) w
            """;
    private static final String ADD_LEAVES = """
            insert into ledger_leaf (subject, n, seq, hash)
            select h.subject, :n, h.seq, h.hash from ledger_head h
            where h.subject > :after and h.subject <= :upper and h.seq > coalesce(
              (select l.seq from ledger_leaf l where l.subject = h.subject order by l.n desc limit 1), 0)
            on conflict (subject, n) do nothing
            """;
    private static final String LEAVES = """
            select h.subject, leaf.seq, leaf.hash from ledger_head h cross join lateral (
              select l.seq, l.hash from ledger_leaf l where l.subject = h.subject and l.n <= :n order by l.n desc limit 1) leaf
            """;
    private static final String BETWEEN =
            LEAVES + "where h.subject > :after and h.subject <= :upper order by h.subject";
    private static final String FROM = LEAVES + """
            where h.subject >= :first and (cast(:next as text) is null or h.subject < :next) order by h.subject
            """;
    private static final String PUBLISHED = """
            select n, seq, hash from ledger_leaf
            where subject = ? and n <= coalesce((select max(n) from ledger_checkpoint), 0) order by n desc limit 1
            """;

    private final JdbcClient database;

    CheckpointStore(JdbcClient database) {
        this.database = database;
    }

    /** True where this replica may make the next checkpoint; holds until its transaction is over. */
    boolean lock() {
        return database.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** The last citizen of the window after {@code after}; empty where there is nobody any more. */
    Optional<String> upper(String after, int window) {
        return Optional.ofNullable(database.sql(UPPER)
                .param("after", after)
                .param("window", window)
                .query((row, number) -> row.getString(1))
                .list()
                .get(0));
    }

    /** Notes the ends that have moved since the checkpoint before. */
    void addLeaves(long n, String after, String upper) {
        database.sql(ADD_LEAVES)
                .param("n", n)
                .param("after", after)
                .param("upper", upper)
                .update();
    }

    /** Everybody's end as of checkpoint {@code n}, in the order of the tree: by subject. */
    List<Leaf> leaves(long n, String after, String upper) {
        return database.sql(BETWEEN)
                .param("n", n)
                .param("after", after)
                .param("upper", upper)
                .query((row, number) -> new Leaf(row.getString(1), row.getLong(2), row.getBytes(3)))
                .list();
    }

    /** As {@link #leaves}, from one citizen on to before another, or to the end. */
    List<Leaf> leavesFrom(long n, String first, @Nullable String next) {
        return database.sql(FROM)
                .param("n", n)
                .param("first", first)
                .param("next", next)
                .query((row, number) -> new Leaf(row.getString(1), row.getLong(2), row.getBytes(3)))
                .list();
    }

    void insert(SignedRoot checkpoint) {
        database.sql(
                        "insert into ledger_checkpoint (n, at, tree_size, root, prev, signature) values (?, ?, ?, ?, ?, ?)")
                .params(
                        checkpoint.n(),
                        Timestamp.from(checkpoint.at()),
                        checkpoint.treeSize(),
                        checkpoint.root(),
                        checkpoint.prev(),
                        checkpoint.signature())
                .update();
    }

    /** Newest first, those before number {@code before}. */
    List<SignedRoot> page(long before, int limit) {
        return database.sql("select n, at, tree_size, root, prev, signature from ledger_checkpoint where n < ?"
                        + " order by n desc limit ?")
                .params(before, limit)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<SignedRoot> find(long n) {
        return database.sql("select n, at, tree_size, root, prev, signature from ledger_checkpoint where n = ?")
                .param(n)
                .query((row, number) -> read(row))
                .optional();
    }

    /** A citizen's end as of checkpoint {@code n}. */
    Optional<Leaf> leaf(String subject, long n) {
        return database.sql("select seq, hash from ledger_leaf where subject = ? and n <= ? order by n desc limit 1")
                .params(subject, n)
                .query((row, number) -> new Leaf(subject, row.getLong(1), row.getBytes(2)))
                .optional();
    }

    @Override
    public Optional<Mark> newest(String subject) {
        return database.sql(PUBLISHED)
                .param(subject)
                .query((row, number) -> new Mark(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .optional();
    }

    private static SignedRoot read(ResultSet row) throws SQLException {
        return new SignedRoot(
                row.getLong("n"),
                row.getTimestamp("at").toInstant(),
                row.getLong("tree_size"),
                row.getBytes("root"),
                row.getBytes("prev"),
                row.getString("signature"));
    }
}
