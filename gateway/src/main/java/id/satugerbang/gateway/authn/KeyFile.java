package id.satugerbang.gateway.authn;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The issuer's public keys on disk, for a start while the issuer is down. */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /** The keys kept last; empty where there are none or the file is damaged. */
    Optional<JWKSet> load() {
        try {
            return Optional.of(JWKSet.parse(Files.readString(file)));
        } catch (NoSuchFileException first) {
            return Optional.empty();
        } catch (IOException | ParseException damaged) {
            LOG.warn("Kept keys cannot be read, they are fetched again: {}", damaged.toString());
            return Optional.empty();
        }
    }

    /** Replaces the file in one step; a failure is logged, the keys in memory stay good. */
    void save(JWKSet keys) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, keys.toString(true));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("Keys cannot be kept on disk: {}", unwritable.toString());
        }
    }
}
