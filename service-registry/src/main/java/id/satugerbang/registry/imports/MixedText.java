package id.satugerbang.registry.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text as offices save it: UTF-8 or UTF-16, with a byte order mark or without, and Windows-1252. A byte that is no UTF-8 is read as
 * Windows-1252, so that no replacement character ever stands for a letter.
 */
final class MixedText extends Reader {

    private static final int LOOK = 256;
    private static final int BUFFER = 8192;
    private static final Charset OFFICE = Charset.forName("windows-1252");

    private final InputStream source;
    private final CharsetDecoder decoder;
    private final boolean mixed;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER);
    private boolean ended;

    private MixedText(InputStream source, Charset charset) {
        this.source = source;
        this.mixed = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder()
                .onMalformedInput(mixed ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.limit(0);
        chars.limit(0);
    }

    static Reader of(InputStream file) throws IOException {
        PushbackInputStream source = new PushbackInputStream(file, LOOK);
        byte[] first = source.readNBytes(LOOK);
        source.unread(first);
        return new MixedText(source, charset(first));
    }

    private static Charset charset(byte[] first) {
        if (first.length >= 2 && (first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first.length >= 2 && (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = {0, 0};
        for (int index = 0; index < first.length; index++) {
            zeros[index % 2] += first[index] == 0 ? 1 : 0;
        }
        int many = first.length / 4;
        if (first.length > 3 && zeros[1] > many && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first.length > 3 && zeros[0] > many && zeros[1] == 0
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!fill()) {
                return -1;
            }
        }
        int taken = Math.min(length, chars.remaining());
        chars.get(target, offset, taken);
        return taken;
    }

    private boolean fill() throws IOException {
        if (ended && !bytes.hasRemaining()) {
            return false;
        }
        bytes.compact();
        if (!ended && bytes.hasRemaining()) {
            int read = source.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read));
        }
        bytes.flip();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
            office(result.length());
        }
        chars.flip();
        return true;
    }

    private void office(int length) {
        byte[] odd = new byte[length];
        bytes.get(odd);
        String text = new String(odd, mixed ? OFFICE : StandardCharsets.UTF_16).replace('\uFFFD', ' ');
        if (chars.remaining() >= text.length()) {
            chars.put(text);
        } else {
            bytes.position(bytes.position() - length);
        }
        decoder.reset();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
