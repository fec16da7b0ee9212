package id.satugerbang.registry.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a table as the contract has them. */
final class TableRows implements RowSource {

    private final Table table;
    private final Columns columns;
    private final CsvRows rows;
    private final long headerRow;

    TableRows(Table table, Columns columns, JsonMapper json) {
        this.table = table;
        this.columns = columns;
        this.rows = new CsvRows(columns, json);
        this.headerRow = table.number();
    }

    @Override
    public @Nullable String next() throws IOException {
        List<String> row = table.next();
        return row == null ? null : rows.row(row);
    }

    @Override
    public long number() {
        return table.number() - headerRow;
    }

    @Override
    public Long headerRow() {
        return headerRow;
    }

    @Override
    public Map<String, String> columns() {
        return columns.byPointer();
    }

    Columns taken() {
        return columns;
    }
}
