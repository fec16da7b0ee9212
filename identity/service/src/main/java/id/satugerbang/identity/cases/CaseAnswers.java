package id.satugerbang.identity.cases;

import id.satugerbang.api.identity.model.CitizenCase;
import id.satugerbang.api.identity.model.LocalizedText;
import id.satugerbang.api.identity.model.ServicePromise;
import id.satugerbang.api.internal.model.ServiceDeclarations;
import id.satugerbang.identity.crypto.ValueCipher;
import id.satugerbang.identity.declaration.Declarations;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applications as the contract has them: with the names of the service, the promise and what became of it. */
@Component
class CaseAnswers {

    /** Offices of the region keep the hours of western Indonesia. */
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

    private final Declarations declarations;
    private final WorkingDays calendar;
    private final Clock clock;

    CaseAnswers(Declarations declarations, WorkingDays calendar, Clock clock) {
        this.declarations = declarations;
        this.calendar = calendar;
        this.clock = clock;
    }

    CitizenCase answer(CaseRow row, ValueCipher cipher) {
        CitizenCase answer = new CitizenCase(
                        row.id(),
                        row.service(),
                        row.operation(),
                        cipher.decrypt(CaseNotes.RECEIPT, row.receipt()),
                        cipher.decrypt(CaseNotes.STATUS, row.status()),
                        CitizenCase.StateEnum.fromValue(row.state().wire()),
                        row.submittedAt().atOffset(ZoneOffset.UTC),
                        row.updatedAt().atOffset(ZoneOffset.UTC))
                .member(row.member());
        if (row.decidedAt() != null) {
            answer.decidedAt(row.decidedAt().atOffset(ZoneOffset.UTC));
        }
        declarations.find(row.service()).ifPresent(service -> name(answer, service));
        if (row.promise() != null) {
            measure(answer, row, row.promise());
        }
        return answer;
    }

    private static void name(CitizenCase answer, ServiceDeclarations service) {
        answer.serviceName(text(service.getName().getId(), service.getName().getEn()))
                .agencyName(text(
                        service.getAgencyName().getId(), service.getAgencyName().getEn()));
    }

    private void measure(CitizenCase answer, CaseRow row, Promise promise) {
        LocalDate start = day(row.submittedAt());
        LocalDate end = day(row.decidedAt() == null ? clock.instant() : row.decidedAt());
        try {
            LocalDate due = promise.due(start, calendar);
            answer.promised(new ServicePromise(
                            promise.duration(),
                            promise.workingDays(),
                            due,
                            !promise.workingDays() || calendar.isCertain(start, due)))
                    .daysTaken(promise.taken(start, end, calendar))
                    .overdue(end.isAfter(due));
        } catch (DateTimeException notADuration) {
            answer.promised(null);
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, OFFICE);
    }

    private static LocalizedText text(String indonesian, @Nullable String english) {
        return new LocalizedText(indonesian).en(english);
    }
}
