package id.satugerbang.identity.ledger;

import id.satugerbang.api.identity.LedgerApi;
import id.satugerbang.api.identity.model.LedgerPage;
import id.satugerbang.api.identity.model.LedgerVerification;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Meant;
import id.satugerbang.identity.web.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LedgerController implements LedgerApi {

    private final LedgerPages pages;
    private final LedgerVerifier verifier;
    private final LedgerExport export;
    private final Meant meant;

    LedgerController(LedgerPages pages, LedgerVerifier verifier, LedgerExport export, Meant meant) {
        this.pages = pages;
        this.verifier = verifier;
        this.export = export;
        this.meant = meant;
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<LedgerPage> listLedger(
            @Nullable String service,
            @Nullable String kind,
            @Nullable String attribute,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable UUID assistedSession,
            @Nullable String cursor) {
        LedgerFilter filter = new LedgerFilter(service, kind, attribute, instant(from), instant(to));
        Page<LedgerPages.Placed> page = pages.page(citizen(assistedSession, "listLedger"), filter, cursor);
        return ResponseEntity.ok(
                new LedgerPage(page.items().stream().map(LedgerAnswers::entry).toList()).next(page.next()));
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<Resource> exportLedger(@Nullable UUID assistedSession) {
        String citizen = meant.seen(assistedSession, "exportLedger").citizen();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"jejak-akses.ndjson\"")
                .body(new InputStreamResource(export.of(citizen)));
    }

    @Override
    @Allowed(Audience.CITIZEN_OR_ASSISTED)
    public ResponseEntity<LedgerVerification> verifyLedger(@Nullable UUID assistedSession) {
        return ResponseEntity.ok(LedgerAnswers.verification(verifier.verify(citizen(assistedSession, "verifyLedger"))));
    }

    private String citizen(@Nullable UUID assistedSession, String operation) {
        return meant.of(assistedSession, operation).citizen();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
