package id.satugerbang.registry.imports;

import id.satugerbang.api.registry.model.ImportRow;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingViews;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The first rows of a table as an import would read them, before anything is stored, and a table to begin with. */
@RestController
class ImportPreviewController {

    private static final int FIRST_ROWS = 20;
    private static final String TEMPLATE =
            "\uFEFFinstansi;nama;nama inggris;ringkasan;sektor;wilayah;peristiwa hidup;simulasi\r\n"
                    + "dinkes-jatim;Antrean puskesmas;Health centre queue;Ambil nomor antrean puskesmas dari"
                    + " rumah;kesehatan;35.78;sakit;tidak\r\n";

    private final RowReader reader;
    private final FindingViews findings;
    private final Access access;
    private final JsonMapper json;

    ImportPreviewController(RowReader reader, FindingViews findings, Access access, JsonMapper json) {
        this.reader = reader;
        this.findings = findings;
        this.access = access;
        this.json = json;
    }

    /** A column and what it is taken for; nothing where it is passed over. */
    record Column(String name, @Nullable String field) {}

    /** A row by its number in the sheet, as it was read, and what is wrong with it. */
    record Row(long line, @Nullable ImportRow value, List<id.satugerbang.api.registry.model.Finding> errors) {}

    /** What an import would make of the beginning of a file. */
    record Preview(List<Column> columns, List<Row> rows) {}

    @PostMapping("/registry/v1/imports/preview")
    @Allowed(To.STAFF)
    ResponseEntity<Preview> previewImport(InputStream body) throws IOException {
        access.staff();
        TableRows table = RowSource.table(body, json);
        List<Row> rows = new ArrayList<>();
        for (String row = table.next(); row != null && rows.size() < FIRST_ROWS; row = table.next()) {
            List<Finding> errors = new ArrayList<>();
            ImportRow value = reader.read(row, table.columns(), errors);
            rows.add(new Row(
                    table.number() + table.headerRow(),
                    value,
                    errors.stream().map(findings::view).toList()));
        }
        return ResponseEntity.ok(new Preview(columns(table.taken()), rows));
    }

    @GetMapping("/registry/v1/imports/template")
    @Allowed(To.STAFF)
    ResponseEntity<String> importTemplate() {
        access.staff();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"templat-layanan.csv\"")
                .body(TEMPLATE);
    }

    private static List<Column> columns(Columns taken) {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < taken.header().size(); index++) {
            columns.add(new Column(taken.header().get(index), taken.fields().get(index)));
        }
        return columns;
    }
}
