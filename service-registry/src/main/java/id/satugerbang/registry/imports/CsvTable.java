package id.satugerbang.registry.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A CSV file whose fields are separated by a comma, a semicolon or a tab: by which one is said by its first line. */
final class CsvTable implements Table {

    private static final int LOOK = 64 * 1024;
    private static final String SEPARATOR_LINE = "sep=";

    private final Reader source;
    private final CsvRecords records;
    private long number;

    private CsvTable(Reader source, char separator, long number) {
        this.source = source;
        this.records = new CsvRecords(source, separator);
        this.number = number;
    }

    static CsvTable of(Reader file) throws IOException {
        BufferedReader source = new BufferedReader(file, LOOK);
        source.mark(LOOK);
        String line = first(source);
        source.reset();
        String plain = line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (plain.toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE) && plain.length() > SEPARATOR_LINE.length()) {
            source.readLine();
            return new CsvTable(source, plain.charAt(SEPARATOR_LINE.length()), 1);
        }
        return new CsvTable(source, separator(plain), 0);
    }

    /** The first line, as much of it as may be looked at. */
    private static String first(Reader source) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = source.read(); next >= 0 && line.length() < LOOK - 1; next = source.read()) {
            if ((next == '\n' || next == '\r') && !line.toString().isBlank()) {
                break;
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** What separates most fields outside quotation marks. */
    private static char separator(String line) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (char each : line.toCharArray()) {
            quoted ^= each == '"';
            int which = quoted ? -1 : ",;\t".indexOf(each);
            if (which >= 0) {
                counts[which]++;
            }
        }
        if (counts[1] > counts[0] && counts[1] >= counts[2]) {
            return ';';
        }
        return counts[2] > counts[0] ? '\t' : ',';
    }

    @Override
    public @Nullable List<String> next() throws IOException {
        List<String> record = records.next();
        number++;
        while (record != null && record.stream().allMatch(String::isBlank)) {
            record = records.next();
            number++;
        }
        return record;
    }

    @Override
    public long number() {
        return number + records.blankLines();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
