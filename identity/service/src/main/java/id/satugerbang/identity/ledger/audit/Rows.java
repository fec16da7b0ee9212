package id.satugerbang.identity.ledger.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Rows of a query, read a few thousand at a time, the next one already at hand. */
final class Rows<T> implements AutoCloseable {

    private static final int AT_ONCE = 5000;

    private final Statement statement;
    private final ResultSet rows;
    private final Reader<T> reader;
    private @Nullable T next;

    /** Makes an object of the row at the cursor. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param connection not in auto-commit mode, else everything would be read at once */
    Rows(Connection connection, String sql, Reader<T> reader) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(sql);
        prepared.setFetchSize(AT_ONCE);
        this.statement = prepared;
        this.rows = prepared.executeQuery();
        this.reader = reader;
        advance();
    }

    /** The next row; null at the end. */
    @Nullable
    T peek() {
        return next;
    }

    void advance() throws SQLException {
        next = rows.next() ? reader.read(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
