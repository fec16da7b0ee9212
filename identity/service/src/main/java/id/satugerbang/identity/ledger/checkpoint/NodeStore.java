package id.satugerbang.identity.ledger.checkpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inner nodes of checkpoints' trees, and how far the next checkpoint is. */
@Repository
class NodeStore {

    private static final String READ =
            "select height, place, first, hash from ledger_node where n = :n and height = :height";
    private static final String INSERT =
            "insert into ledger_node (n, height, place, first, hash) values (?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    NodeStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * How far checkpoint {@code n} is.
     *
     * @param after last citizen whose leaf stands in a node
     * @param leaves how many do
     * @param complete true where nobody comes any more
     */
    record Progress(long n, String after, long leaves, boolean complete) {}

    Optional<Progress> progress() {
        return database.sql("select n, after, leaves, complete from ledger_progress")
                .query((row, number) ->
                        new Progress(row.getLong(1), row.getString(2), row.getLong(3), row.getBoolean(4)))
                .optional();
    }

    void note(Progress progress) {
        database.sql("insert into ledger_progress (n, after, leaves, complete) values (:n, :after, :leaves, :complete)"
                        + " on conflict (only_row) do update set n = excluded.n, after = excluded.after,"
                        + " leaves = excluded.leaves, complete = excluded.complete")
                .param("n", progress.n())
                .param("after", progress.after())
                .param("leaves", progress.leaves())
                .param("complete", progress.complete())
                .update();
    }

    void end() {
        database.sql("delete from ledger_progress").update();
    }

    void insert(long n, List<TreeNode> nodes) {
        batches.batchUpdate(INSERT, nodes, Math.max(1, nodes.size()), (statement, node) -> {
            statement.setLong(1, n);
            statement.setInt(2, node.height());
            statement.setLong(3, node.place());
            statement.setString(4, node.first());
            statement.setBytes(5, node.hash());
        });
    }

    /** Nodes of one height from a place on, in their order. */
    List<TreeNode> nodes(long n, int height, long from, int most) {
        return database.sql(READ + " and place >= :from order by place limit :most")
                .param("n", n)
                .param("height", height)
                .param("from", from)
                .param("most", most)
                .query((row, number) -> node(row))
                .list();
    }

    /** The node of 1,024 leaves in which a citizen's leaf is; empty where the checkpoint has none. */
    Optional<TreeNode> holding(long n, String subject) {
        return database.sql(READ + " and first <= :subject order by first desc limit 1")
                .param("n", n)
                .param("height", TreeNode.LEAVES)
                .param("subject", subject)
                .query((row, number) -> node(row))
                .optional();
    }

    private static TreeNode node(ResultSet row) throws SQLException {
        return new TreeNode(row.getInt("height"), row.getLong("place"), row.getString("first"), row.getBytes("hash"));
    }
}
