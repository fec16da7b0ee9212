package id.satugerbang.registry.imports;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV (RFC 4180, with any separator) record by record; a quoted field may hold line breaks. */
final class CsvRecords {

    private static final int LONGEST_RECORD = 1024 * 1024;
    private static final int END = -1;

    private final PushbackReader source;
    private final char separator;
    private int length;
    private long blankLines;

    CsvRecords(Reader source, char separator) {
        this.source = new PushbackReader(source);
        this.separator = separator;
    }

    /** Lines without anything that were passed over so far. */
    long blankLines() {
        return blankLines;
    }

    /** The next record; null at the end. @throws IOException also where a record is longer than 1 MiB */
    @Nullable
    List<String> next() throws IOException {
        length = 0;
        int first = read();
        while (first == '\n' || first == '\r' || first == '\uFEFF') {
            blankLines += first == '\n' ? 1 : 0;
            first = read();
        }
        if (first == END) {
            return null;
        }
        source.unread(first);
        List<String> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = field(fields);
        }
        return fields;
    }

    /** Reads one field. @return true where another follows */
    private boolean field(List<String> fields) throws IOException {
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int next = read();
        while (next != END && (quoted || (next != separator && next != '\n'))) {
            if (next == '"') {
                quoted = quote(field, quoted);
            } else if (quoted || next != '\r') {
                field.append((char) next);
            }
            next = read();
        }
        fields.add(field.toString().strip());
        return next == separator;
    }

    /** @return true where the text after the quotation mark is still quoted */
    private boolean quote(StringBuilder field, boolean quoted) throws IOException {
        int next = read();
        if (quoted && next == '"') {
            field.append('"');
            return true;
        }
        if (next != END) {
            source.unread(next);
        }
        return !quoted;
    }

    private int read() throws IOException {
        if (++length > LONGEST_RECORD) {
            throw new IOException("a record is longer than " + LONGEST_RECORD + " characters");
        }
        return source.read();
    }
}
