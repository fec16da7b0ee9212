package id.satugerbang.gateway.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * One file of the portal, in memory.
 *
 * @param type media type, texts in UTF-8
 * @param plain its bytes
 * @param gzip its bytes compressed; absent where that gains nothing
 * @param etag strong validator of the bytes, quoted
 */
record PortalFile(MediaType type, byte[] plain, byte @Nullable [] gzip, String etag) {

    private static final int WORTH_COMPRESSING = 1024;

    static PortalFile of(String name, byte[] bytes) {
        MediaType type = type(name);
        return new PortalFile(type, bytes, isText(type) ? compressed(bytes) : null, '"' + digest(bytes) + '"');
    }

    private static MediaType type(String name) {
        MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static boolean isText(MediaType type) {
        String subtype = type.getSubtype();
        return type.getType().equals("text")
                || subtype.contains("javascript")
                || subtype.contains("json")
                || subtype.contains("xml")
                || subtype.equals("wasm");
    }

    private static byte @Nullable [] compressed(byte[] bytes) {
        if (bytes.length < WORTH_COMPRESSING) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.size() < bytes.length ? out.toByteArray() : null;
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
