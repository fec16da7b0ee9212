package id.satugerbang.identity.cases;

import id.satugerbang.api.internal.model.CaseNote;
import id.satugerbang.identity.citizen.CitizenLocks;
import id.satugerbang.identity.crypto.BlindIndex;
import id.satugerbang.identity.crypto.ValueCipher;
import id.satugerbang.identity.declaration.Declarations;
import id.satugerbang.identity.profile.DataKeys;
import id.satugerbang.identity.web.Faults;
import id.satugerbang.identity.web.PlainTexts;
import id.satugerbang.support.problem.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes applications as they pass the gateway; noting one again is harmless. */
@Service
class CaseNotes {

    static final String RECEIPT = "case/receipt";
    static final String STATUS = "case/status";

    private final CaseStore store;
    private final DataKeys keys;
    private final BlindIndex index;
    private final StatusWords words;
    private final Declarations declarations;
    private final CitizenLocks locks;
    private final TransactionTemplate transactions;
    private final Faults faults;

    CaseNotes(
            CaseStore store,
            DataKeys keys,
            BlindIndex index,
            StatusWords words,
            Declarations declarations,
            CitizenLocks locks,
            TransactionTemplate transactions,
            Faults faults) {
        this.store = store;
        this.keys = keys;
        this.index = index;
        this.words = words;
        this.declarations = declarations;
        this.locks = locks;
        this.transactions = transactions;
        this.faults = faults;
    }

    /** @throws ProblemException {@code invalid_value} where a text is empty or cannot be shown */
    void note(CaseNote note) {
        String receipt = shown("/receipt", note.getReceipt());
        String status = shown("/status", note.getStatus());
        shown("/subject", note.getSubject());
        shown("/service", note.getService());
        shown("/operation", note.getOperation());
        byte[] place = index.of("case", note.getSubject() + "|" + note.getService() + "|" + receipt);
        @Nullable
        Promise promised =
                store.find(note.getSubject(), place).map(CaseRow::promise).orElseGet(() -> promise(note.getService()));
        transactions.executeWithoutResult(tx -> keep(note, receipt, status, place, promised));
    }

    private void keep(CaseNote note, String receipt, String status, byte[] place, @Nullable Promise promised) {
        locks.enter(note.getSubject());
        Optional<CaseRow> known = store.find(note.getSubject(), place);
        CaseState state =
                words.stateOf(status).or(() -> known.map(CaseRow::state)).orElse(CaseState.SUBMITTED);
        ValueCipher cipher = keys.findOrMake(note.getSubject());
        Instant at = note.getAt().toInstant().truncatedTo(ChronoUnit.MICROS);
        store.put(new CaseRow(
                known.map(CaseRow::id).orElseGet(UUID::randomUUID),
                note.getSubject(),
                note.getMember(),
                note.getService(),
                note.getOperation(),
                note.getRelease(),
                place,
                cipher.encrypt(RECEIPT, receipt),
                cipher.encrypt(STATUS, status),
                state,
                at,
                at,
                state.isDecided() ? at : null,
                known.isPresent() ? known.get().promise() : promised));
    }

    /** What the standard promises now; absent while the registry is away. */
    private @Nullable Promise promise(String service) {
        return declarations
                .find(service)
                .flatMap(declared -> Optional.ofNullable(declared.getStandardTime()))
                .map(time -> new Promise(time.getDuration(), time.getWorkingDays()))
                .orElse(null);
    }

    private String shown(String pointer, String text) {
        if (text.isBlank() || !PlainTexts.isPlain(text)) {
            throw faults.at(pointer, text.isBlank() ? "empty_value" : "unsafe_character");
        }
        return text;
    }
}
