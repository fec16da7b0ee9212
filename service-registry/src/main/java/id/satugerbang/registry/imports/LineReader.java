package id.satugerbang.registry.imports;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines that are not blank, none longer than what one release may be. */
final class LineReader {

    private static final int LONGEST = 4 * 1024 * 1024;

    private final Reader source;

    LineReader(Reader source) {
        this.source = source;
    }

    /** The next line; null at the end. @throws IOException also where a line is longer than 4 MiB */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = source.read(); next >= 0; next = source.read()) {
            if (next != '\n') {
                line.append((char) next);
                if (line.length() > LONGEST) {
                    throw new IOException("a line is longer than " + LONGEST + " characters");
                }
            } else if (!line.toString().isBlank()) {
                return line.toString();
            } else {
                line.setLength(0);
            }
        }
        return line.toString().isBlank() ? null : line.toString();
    }
}
