package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteSnapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last known good routes on disk: a {@link RouteSnapshot} without routes as one line of JSON, then one line for each
 * {@link PublishedRoute}, and last the SHA-256 of all lines before. Written line by line, read by all processors.
 */
final class SnapshotFile {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);
    private static final int SUM_LENGTH = 64;
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final Path fresh;
    private final JsonMapper json;

    SnapshotFile(Path directory, JsonMapper json) {
        this.file = directory.resolve("routes.snapshot");
        this.fresh = directory.resolve("routes.new").toAbsolutePath();
        this.json = json;
    }

    /** The snapshot; empty where there is none, or it is not as it was written. */
    Optional<SnapshotLines> read() {
        removeUnfinished();
        try {
            byte[] content = Files.readAllBytes(file);
            int end = content.length - SUM_LENGTH;
            if (end < 1 || !sum(content, end).equals(text(content, end))) {
                LOG.warn("The route snapshot is damaged and is not used");
                return Optional.empty();
            }
            return Optional.of(SnapshotLines.of(content, end, json));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("The route snapshot cannot be read and is not used: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    /**
     * Replaces the snapshot atomically.
     *
     * @param head revision and credentials, without routes
     * @throws UncheckedIOException where the disk does not take it
     */
    void write(RouteSnapshot head, Stream<PublishedRoute> routes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writeDurably(fresh, head, routes.iterator());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            remove(fresh);
        }
    }

    /** When the snapshot was written. */
    Optional<Instant> writtenAt() {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Removes what snapshots left behind that were never finished, of earlier versions too. */
    private void removeUnfinished() {
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(file.toAbsolutePath().getParent(), "routes*.new")) {
            left.forEach(SnapshotFile::remove);
        } catch (NoSuchFileException | NotDirectoryException nothingWritten) {
            LOG.debug("No snapshot was written before");
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.warn("Unfinished snapshots cannot be removed: {}", unreadable.toString());
        }
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException kept) {
            LOG.warn("An unfinished snapshot cannot be removed: {}", kept.toString());
        }
    }

    private void writeDurably(Path target, RouteSnapshot head, Iterator<PublishedRoute> routes) throws IOException {
        MessageDigest digest = digest();
        try (FileChannel channel = FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            OutputStream lines = new DigestOutputStream(out, digest);
            line(lines, head);
            while (routes.hasNext()) {
                line(lines, routes.next());
            }
            out.write(HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            channel.force(true);
        }
    }

    private void line(OutputStream out, Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }

    private static String text(byte[] content, int from) {
        return new String(content, from, SUM_LENGTH, StandardCharsets.US_ASCII);
    }

    private static String sum(byte[] content, int length) {
        MessageDigest digest = digest();
        digest.update(content, 0, length);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
