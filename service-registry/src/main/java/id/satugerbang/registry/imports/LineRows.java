package id.satugerbang.registry.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of NDJSON. */
final class LineRows implements RowSource {

    private final LineReader lines;
    private long number;

    LineRows(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable String next() throws IOException {
        number++;
        return lines.next();
    }

    @Override
    public long number() {
        return number;
    }
}
