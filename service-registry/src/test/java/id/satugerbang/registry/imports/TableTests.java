package id.satugerbang.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.registry.finding.ConformanceFailedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables as offices save them. */
class TableTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String OFFICE = """
            Instansi ; NAMA layanan;Ringkasan;Sektor;Kode Wilayah;Simulasi;
            dinkes-jatim;"Antrean; cepat";Caf\u00e9 puskesmas;kesehatan;35,78;ya;
            ;;;;;;
            bmkg;Cuaca;Prakiraan;lingkungan;35.0;tidak
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void areReadInEveryEncodingWithoutAReplacementCharacter(String charset) throws IOException {
        check(OFFICE.getBytes(Charset.forName(charset)));
        if (charset.startsWith("UTF")) {
            check(("\uFEFF" + OFFICE).getBytes(Charset.forName(charset)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void areReadWithEverySeparator(String separator) throws IOException {
        String text = "nama;instansi;wilayah\nCuaca;bmkg;35\n".replace(";", separator);
        String file = separator.equals("|") ? "sep=|\n" + text : text;
        assertThat(rows(file.getBytes(StandardCharsets.UTF_8))).singleElement().satisfies(row -> assertThat(
                        row.at("/service/region").asString())
                .isEqualTo("35"));
    }

    @Test
    void areReadFromTheFirstSheetOfAWorkbook() throws IOException {
        List<JsonNode> rows = rows(workbook());
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).at("/agency").asString()).isEqualTo("bmkg");
        assertThat(rows.get(0).at("/service/region").asString()).isEqualTo("35.78");
        assertThat(rows.get(0).at("/service/simulated").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"35.78,35.78", "'35,78',35.78", "35.0,35", "3578,35.78", "357809,35.78.09", "35.7,35.70", "35,35", "x,x"
    })
    void regionsAreReadAsSpreadsheetsLeaveThem(String written, String code) {
        assertThat(CellValues.region(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "a;b;c\n1;2;3\n", "%PDF-1.7 x", "PK\u0003\u0004kosong"})
    void whatIsNoTableOfServicesIsRefused(String file) {
        assertThatThrownBy(() -> rows(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ConformanceFailedException.class);
    }

    private static void check(byte[] file) throws IOException {
        List<JsonNode> rows = rows(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).at("/agency").asString()).isEqualTo("dinkes-jatim");
        assertThat(rows.get(0).at("/service/name/id").asString()).isEqualTo("Antrean; cepat");
        assertThat(rows.get(0).at("/service/summary/id").asString()).isEqualTo("Caf\u00e9 puskesmas");
        assertThat(rows.get(0).at("/service/region").asString()).isEqualTo("35.78");
        assertThat(rows.get(0).at("/service/simulated").booleanValue()).isTrue();
        assertThat(rows.get(1).at("/service/simulated").booleanValue()).isFalse();
        assertThat(rows.get(1).at("/service/region").asString()).isEqualTo("35");
        RowSource source = RowSource.table(new ByteArrayInputStream(file), JSON);
        assertThat(source.columns())
                .containsAllEntriesOf(Map.of("/service/region", "Kode Wilayah", "/agency", "Instansi"));
        source.next();
        source.next();
        assertThat(source.number()).isEqualTo(3);
    }

    private static List<JsonNode> rows(byte[] file) throws IOException {
        RowSource source = RowSource.table(new ByteArrayInputStream(file), JSON);
        List<JsonNode> rows = new ArrayList<>();
        for (String row = source.next(); row != null; row = source.next()) {
            rows.add(JSON.readTree(row));
        }
        return rows;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='" + PACKAGE + "content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + part("/xl/workbook.xml", "sheet.main+xml")
                            + part("/xl/worksheets/sheet1.xml", "worksheet+xml")
                            + "</Types>");
            put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE_DOCUMENT
                            + "'><sheets><sheet name='Layanan' sheetId='1' r:id='r1'/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns='" + MAIN + "'><sheetData><row r='1'>"
                            + text("A1", "Instansi") + text("B1", "Nama") + text("C1", "Wilayah")
                            + text("D1", "Simulasi")
                            + "</row><row r='3'>" + text("A3", "bmkg") + text("B3", "Cuaca")
                            + "<c r='C3'><v>35.780000000000001</v></c><c r='D3' t='b'><v>1</v></c></row></sheetData></worksheet>");
        }
        return file.toByteArray();
    }

    private static String part(String name, String type) {
        return "<Override PartName='" + name + "' ContentType='" + TYPES + type + "'/>";
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r1' Type='" + OFFICE_DOCUMENT
                + "/" + type + "' Target='" + target + "'/></Relationships>";
    }

    private static String text(String place, String text) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
