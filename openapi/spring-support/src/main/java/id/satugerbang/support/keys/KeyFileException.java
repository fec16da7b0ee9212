package id.satugerbang.support.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A key file of the installation cannot be used; the part must not start. */
public class KeyFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyFileException(Path file, String fault, @Nullable Throwable cause) {
        super("Key file " + file + " " + fault, cause);
    }
}
