package id.satugerbang.registry.imports;

import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.FindingCode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of an uploaded file, one after the other. */
interface RowSource {

    /** The next row as JSON; null at the end. */
    @Nullable
    String next() throws IOException;

    /** Number of the row that was read last, from 1, without what names the columns; blank ones count. */
    long number();

    /** Row of a table's sheet that names its columns; null where there is none. */
    default @Nullable Long headerRow() {
        return null;
    }

    /** Names of a table's columns by the places that they fill. */
    default Map<String, String> columns() {
        return Map.of();
    }

    /** Rows of NDJSON: one object a line. */
    static RowSource lines(InputStream file) {
        return new LineRows(new LineReader(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))));
    }

    /**
     * Rows of a table, CSV or a spreadsheet: which of them is seen by the file itself.
     *
     * @throws ConformanceFailedException where it is no table, or none of services
     */
    static TableRows table(InputStream file, JsonMapper json) throws IOException {
        BufferedInputStream source = new BufferedInputStream(file);
        source.mark(8);
        byte[] first = source.readNBytes(4);
        source.reset();
        boolean packed = first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        boolean otherBinary = first.length >= 4
                && (first[0] == '%' && first[1] == 'P' && first[2] == 'D'
                        || (first[0] & 0xFF) == 0xD0 && (first[1] & 0xFF) == 0xCF);
        if (otherBinary) {
            throw ConformanceFailedException.of(FindingCode.TABLE_UNREADABLE, "", first[0] == '%' ? "PDF" : "xls");
        }
        Table table = packed ? SheetTable.of(source) : CsvTable.of(MixedText.of(source));
        List<String> header = table.next();
        if (header == null) {
            throw ConformanceFailedException.of(FindingCode.TABLE_EMPTY, "");
        }
        Columns columns = new Columns(header);
        if (!columns.has(Columns.NAME)) {
            throw ConformanceFailedException.of(FindingCode.TABLE_COLUMNS_UNKNOWN, "", String.join(", ", header));
        }
        return new TableRows(table, columns, json);
    }
}
