package id.satugerbang.identity.ledger;

import id.satugerbang.identity.canonical.CanonicalJson;
import id.satugerbang.identity.canonical.Sha256;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A citizen's rows as NDJSON, read from the database as they are sent. */
@Component
class LedgerExport {

    private static final int CHUNK = 500;

    private final LedgerReadStore store;
    private final FormerChains chains;

    LedgerExport(LedgerReadStore store, FormerChains chains) {
        this.store = store;
        this.chains = chains;
    }

    /** Chain by chain, the latest last; oldest first, one line a row. */
    InputStream of(String citizen) {
        List<String> subjects = new ArrayList<>(chains.of(citizen));
        Collections.reverse(subjects);
        return new SequenceInputStream(Collections.enumeration(subjects.stream()
                .map(subject -> (InputStream) new SequenceInputStream(new Chunks(subject)))
                .toList()));
    }

    private static String line(LedgerEntry row) {
        return "{\"row\":" + CanonicalJson.text(row.canonical()) + ",\"hash\":\"" + Sha256.hex(row.hash()) + "\"}\n";
    }

    private final class Chunks implements Enumeration<InputStream> {

        private final String subject;
        private List<LedgerEntry> rows;

        Chunks(String subject) {
            this.subject = subject;
            this.rows = store.after(subject, 0, CHUNK);
        }

        @Override
        public boolean hasMoreElements() {
            return !rows.isEmpty();
        }

        @Override
        public InputStream nextElement() {
            if (rows.isEmpty()) {
                throw new NoSuchElementException();
            }
            String lines = rows.stream().map(LedgerExport::line).collect(Collectors.joining());
            rows = store.after(subject, rows.get(rows.size() - 1).seq(), CHUNK);
            return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
