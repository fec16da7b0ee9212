package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.RouteSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The last known good routes on disk: one line with the SHA-256 of the rest, then a {@link RouteSnapshot} as JSON. */
final class SnapshotFile {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);
    private static final int SUM_LENGTH = 64;

    private final Path file;
    private final JsonMapper json;

    SnapshotFile(Path directory, JsonMapper json) {
        this.file = directory.resolve("routes.snapshot");
        this.json = json;
    }

    /** The snapshot; empty where there is none, or it is not as it was written. */
    Optional<RouteSnapshot> read() {
        try {
            byte[] content = Files.readAllBytes(file);
            int start = Math.min(SUM_LENGTH + 1, content.length);
            byte[] body = Arrays.copyOfRange(content, start, content.length);
            if (!sum(body).equals(new String(content, 0, Math.max(0, start - 1), StandardCharsets.US_ASCII))) {
                LOG.warn("The route snapshot is damaged and is not used");
                return Optional.empty();
            }
            return Optional.of(json.readValue(body, RouteSnapshot.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("The route snapshot cannot be read and is not used: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    /** Replaces the snapshot atomically. @throws UncheckedIOException where the disk does not take it */
    void write(RouteSnapshot snapshot) {
        byte[] body = json.writeValueAsBytes(snapshot);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "routes", ".new");
            writeDurably(fresh, (sum(body) + "\n").getBytes(StandardCharsets.US_ASCII), body);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void writeDurably(Path target, byte[] head, byte[] body) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            for (byte[] part : new byte[][] {head, body}) {
                ByteBuffer buffer = ByteBuffer.wrap(part);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            channel.force(true);
        }
    }

    private static String sum(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
