package id.satugerbang.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class CsvRecordsTests {

    @Test
    void quotedFieldsHoldCommasQuotesAndLineBreaks() throws IOException {
        CsvRecords records = new CsvRecords(new StringReader("a,b\r\n\"x, \"\"y\"\"\nz\",,2\n\nakhir"), ',');
        assertThat(records.next()).containsExactly("a", "b");
        assertThat(records.next()).containsExactly("x, \"y\"\nz", "", "2");
        assertThat(records.next()).containsExactly("akhir");
        assertThat(records.next()).isNull();
    }

    @Test
    void aRecordWithoutEndIsRefused() {
        CsvRecords records = new CsvRecords(new StringReader("\"" + "x".repeat(2_000_000)), ',');
        assertThatIOException().isThrownBy(records::next);
    }
}
