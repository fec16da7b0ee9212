package id.satugerbang.identity.crypto;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up that a key and the database do not belong together, and what to do. */
class WrongKeyFailureAnalyzer extends AbstractFailureAnalyzer<WrongKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ". Nothing was written.",
                "Restore the original " + cause.file() + " into satu.keys-dir (SATU_KEYS_DIR), or point"
                        + " spring.datasource.url at the database that belongs to this key. Without the original key the"
                        + " stored profiles cannot be read.",
                cause);
    }
}
