package id.satugerbang.registry.imports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a file that is a table; the first one names the columns. */
interface Table extends AutoCloseable {

    /** The next row that is not blank; null at the end. */
    @Nullable
    List<String> next() throws IOException;

    /** Number of the row that was read last, as a spreadsheet shows it. */
    long number();

    @Override
    void close() throws IOException;
}
