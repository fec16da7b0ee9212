package id.satugerbang.registry.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of an uploaded file, one after the other. */
interface RowSource {

    /** The next row as JSON; null at the end. */
    @Nullable
    String next() throws IOException;

    /** Rows of NDJSON: one object a line. */
    static RowSource lines(InputStream file) {
        LineReader lines = new LineReader(reader(file));
        return lines::next;
    }

    /** Rows of CSV, whose first record names the columns. */
    static RowSource csv(InputStream file, JsonMapper json) throws IOException {
        CsvRecords records = new CsvRecords(reader(file));
        List<String> header = records.next();
        CsvRows rows = new CsvRows(header == null ? List.of() : header, json);
        return () -> {
            List<String> record = records.next();
            return record == null ? null : rows.row(record);
        };
    }

    private static BufferedReader reader(InputStream file) {
        return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
}
