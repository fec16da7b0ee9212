package id.satugerbang.identity.counter;

import id.satugerbang.identity.attribute.AttributeValues;
import id.satugerbang.identity.attribute.ValueFaultException;
import id.satugerbang.identity.ledger.Assisted;
import id.satugerbang.identity.verification.NikRegister;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints another receipt: at the end of a visit, and for a citizen who has none, whose card the officer sees again. */
@Service
class Receipts {

    private final AssistedSessions sessions;
    private final CodeHolders codes;
    private final NikRegister niks;
    private final Proofing proofing;
    private final CounterProperties properties;
    private final Assisted ledger;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Receipts(
            AssistedSessions sessions,
            CodeHolders codes,
            NikRegister niks,
            Proofing proofing,
            CounterProperties properties,
            Assisted ledger,
            TransactionTemplate transactions,
            Clock clock) {
        this.sessions = sessions;
        this.codes = codes;
        this.niks = niks;
        this.proofing = proofing;
        this.properties = properties;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is printed. */
    record Receipt(String code, String name, Counter counter) {}

    /**
     * After a visit, while its session is open or shortly after.
     *
     * @throws ProblemException {@code not_found} for another's session or an old one, {@code invalid_transition} for a
     *     citizen who has an account of their own
     */
    Receipt afterVisit(String officer, UUID session) {
        SessionRow row = sessions.one(officer, session);
        if (clock.instant().isAfter(row.expiresAt().plus(properties.codeLife()))) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return print(row.citizen(), row.counter());
    }

    /**
     * For a citizen who lost the receipt, or never got it, and shows the identity card: NIK and name must be those that
     * are kept. Must not run inside a transaction, so that a miss stays counted.
     *
     * @throws ProblemException {@code code_invalid} where they are not, after ten misses {@code rate_limited}
     */
    Receipt byCard(Counter counter, String nik, String name) {
        codes.requireFewMisses(counter.officer());
        String citizen = niks.holder(AttributeValues.digits(nik))
                .filter(holder -> plain(proofing.name(holder)).equals(plain(name)))
                .orElseThrow(() -> codes.miss(counter.officer()));
        return print(citizen, counter);
    }

    private Receipt print(String citizen, Counter counter) {
        return transactions.execute(status -> {
            String code = codes.another(citizen).orElseThrow(() -> ProblemException.of(ProblemCode.INVALID_TRANSITION));
            ledger.note(citizen, counter.by(), "receipt", List.of(), null);
            return new Receipt(code, proofing.name(citizen), counter);
        });
    }

    private static String plain(String name) {
        try {
            return AttributeValues.plainText(name).replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        } catch (ValueFaultException unsafe) {
            return "";
        }
    }
}
