package id.satugerbang.registry.unified;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document on disk: written as fast as the database gives it, read as slowly as a client takes it. Holds what is published only.
 *
 * @param tag entity tag of the content
 */
record Spool(String tag, Path file) {

    static Path fresh() {
        try {
            return Files.createTempFile("satu-openapi-", ".spool");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is open can be read to its end although the file is removed meanwhile. */
    InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void remove() {
        remove(file);
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
