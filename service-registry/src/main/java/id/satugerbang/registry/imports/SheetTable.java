package id.satugerbang.registry.imports;

import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an {@code .xlsx} file, read row by row; how large it is unpacked is measured first. */
final class SheetTable implements Table {

    private static final int MOST_PACKED = 16 * 1024 * 1024;
    private static final long MOST_UNPACKED = 128L * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final int DIGITS = 15;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long number;

    private SheetTable(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    /** @throws ConformanceFailedException where it is no spreadsheet, or one that is too large */
    static SheetTable of(InputStream file) throws IOException {
        byte[] packed = file.readNBytes(MOST_PACKED + 1);
        if (packed.length > MOST_PACKED) {
            throw unreadable("> " + MOST_PACKED / 1024 / 1024 + " MiB");
        }
        measure(packed);
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(packed));
            return new SheetTable(workbook, workbook.getFirstSheet().openStream());
        } catch (ExcelReaderException | IOException noSheet) {
            throw unreadable("xlsx");
        }
    }

    private static void measure(byte[] packed) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(packed))) {
            long unpacked = 0;
            int count = 0;
            byte[] buffer = new byte[8192];
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                count++;
                for (int read = entries.read(buffer); read >= 0; read = entries.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || count > MOST_ENTRIES) {
                        throw unreadable("> " + MOST_UNPACKED / 1024 / 1024 + " MiB");
                    }
                }
            }
        } catch (ZipException broken) {
            throw unreadable("xlsx");
        }
    }

    @Override
    public @Nullable List<String> next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                number = row.getRowNum();
                List<String> texts = new ArrayList<>();
                for (int index = 0; index < row.getCellCount(); index++) {
                    texts.add(text(row.getOptionalCell(index).orElse(null)));
                }
                if (texts.stream().anyMatch(text -> !text.isBlank())) {
                    return texts;
                }
            }
            return null;
        } catch (ExcelReaderException broken) {
            throw unreadable("xlsx");
        }
    }

    /** The text of a cell as it is shown: numbers without the noise of binary fractions. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return String.valueOf(cell.asBoolean());
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber()
                    .round(new MathContext(DIGITS))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return String.valueOf(cell.getText()).strip();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static ConformanceFailedException unreadable(String why) {
        return ConformanceFailedException.of(FindingCode.TABLE_UNREADABLE, "", why);
    }
}
