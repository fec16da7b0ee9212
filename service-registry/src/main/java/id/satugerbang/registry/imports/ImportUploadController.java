package id.satugerbang.registry.imports;

import id.satugerbang.api.registry.model.ImportJob;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The operation of the tag {@code ImportUploads}; written by hand because the file is streamed. */
@RestController
class ImportUploadController {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType SHEET =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType LINES = new MediaType("application", "x-ndjson");

    private final ImportUpload upload;
    private final Imports imports;
    private final ImportViews views;
    private final ImportLoop loop;
    private final Access access;
    private final JsonMapper json;

    ImportUploadController(
            ImportUpload upload, Imports imports, ImportViews views, ImportLoop loop, Access access, JsonMapper json) {
        this.upload = upload;
        this.imports = imports;
        this.views = views;
        this.loop = loop;
        this.access = access;
        this.json = json;
    }

    /** Officers import what their own agency has, reviewers anything; a repeat with the same key gives the same import. */
    @Allowed(To.STAFF)
    @PostMapping("/registry/v1/imports")
    ResponseEntity<ImportJob> createImport(
            InputStream body,
            @RequestHeader("Content-Type") MediaType type,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey,
            @RequestParam(name = "publish", defaultValue = "false") boolean publish,
            @RequestParam(name = "sample", defaultValue = "false") boolean sample)
            throws IOException {
        Caller caller = access.staff();
        UUID id = requestKey == null
                ? null
                : imports.byRequestKey(caller.subject(), requestKey).orElse(null);
        if (id == null) {
            id = upload.store(rows(body, type), publish, sample, caller, requestKey);
            loop.wake();
        }
        return ResponseEntity.accepted()
                .location(URI.create("/registry/v1/imports/" + id))
                .body(views.find(id, caller).orElseThrow());
    }

    private RowSource rows(InputStream body, MediaType type) throws IOException {
        if (type.isCompatibleWith(CSV) || type.isCompatibleWith(SHEET)) {
            return RowSource.table(body, json);
        }
        if (type.isCompatibleWith(LINES)) {
            return RowSource.lines(body);
        }
        throw ProblemException.of(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
    }
}
