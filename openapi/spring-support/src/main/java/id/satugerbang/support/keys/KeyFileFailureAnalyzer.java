package id.satugerbang.support.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up what is wrong with a key file and what to do. */
public class KeyFileFailureAnalyzer extends AbstractFailureAnalyzer<KeyFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeyFileException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Point satu.keys-dir (SATU_KEYS_DIR) at the installation's keys. The quickstart makes them on its first"
                        + " 'up'; on Kubernetes they come from the chart's secrets.",
                cause);
    }
}
