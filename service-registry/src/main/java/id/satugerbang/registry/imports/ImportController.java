package id.satugerbang.registry.imports;

import id.satugerbang.api.registry.ImportsApi;
import id.satugerbang.api.registry.model.ImportError;
import id.satugerbang.api.registry.model.ImportJob;
import id.satugerbang.api.registry.model.ListImportErrors200Response;
import id.satugerbang.api.registry.model.ListImports200Response;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Imports over HTTP: who started one sees it, reviewers see all. */
@RestController
class ImportController implements ImportsApi {

    private static final int PAGE = 100;

    private final Imports imports;
    private final ImportViews views;
    private final ImportLoop loop;
    private final Access access;
    private final long largestFile;

    ImportController(Imports imports, ImportViews views, ImportLoop loop, Access access, ImportProperties properties) {
        this.imports = imports;
        this.views = views;
        this.loop = loop;
        this.access = access;
        this.largestFile = properties.largestFile().toBytes();
    }

    @Override
    @Allowed(To.STAFF)
    public ResponseEntity<ListImports200Response> listImports() {
        return ResponseEntity.ok(new ListImports200Response(views.list(access.staff()), largestFile));
    }

    @Override
    @Allowed(To.STAFF)
    public ResponseEntity<ImportJob> getImport(UUID importId) {
        return ResponseEntity.ok(visible(importId));
    }

    @Override
    @Allowed(To.REVIEWERS)
    public ResponseEntity<ImportJob> approveImport(UUID importId, @Nullable String idempotencyKey) {
        Caller reviewer = access.reviewer();
        ImportJob found = visible(importId);
        if (!imports.approve(importId, reviewer)) {
            throw found.getState() == ImportJob.StateEnum.WAITING
                    ? ProblemException.of(
                            ProblemCode.ACCESS_DENIED, List.of(new ProblemError(null, "four_eyes_required", null)))
                    : ProblemException.of(ProblemCode.INVALID_TRANSITION, found.getState() + " -> approve");
        }
        loop.wake();
        return ResponseEntity.ok(visible(importId));
    }

    @Override
    @Allowed(To.STAFF)
    public ResponseEntity<ListImportErrors200Response> listImportErrors(UUID importId, @Nullable String cursor) {
        visible(importId);
        List<ImportError> found = views.errors(importId, number(cursor), PAGE + 1);
        ListImportErrors200Response page =
                new ListImportErrors200Response(found.stream().limit(PAGE).toList());
        return ResponseEntity.ok(
                found.size() > PAGE
                        ? page.next(Long.toString(found.get(PAGE - 1).getRow()))
                        : page);
    }

    private ImportJob visible(UUID id) {
        return views.find(id, access.staff()).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private static long number(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException notACursor) {
            throw ProblemException.of(
                    ProblemCode.INVALID_VALUE,
                    List.of(new ProblemError(null, ProblemCode.INVALID_VALUE.wire(), "cursor")));
        }
    }
}
