package id.satugerbang.gateway.edge;

import io.netty.util.ByteProcessor;

/**
 * Looks over the bytes of one header section for what decoders forgive and servers read differently: more or less than two
 * blanks in the request line, another version than HTTP/1.0 and 1.1, and header lines that go on in the next line.
 */
final class HeaderScan implements ByteProcessor {

    private static final long HTTP_1_0 = 0x485454502f312e30L;
    private static final long HTTP_1_1 = 0x485454502f312e31L;

    private boolean requestLine = true;
    private boolean lineEmpty = true;
    private int blanks;
    private boolean blankBefore;
    private long lastEight;
    private boolean ended;
    private boolean bad;

    /** Goes on until the section ends or is found bad. */
    @Override
    public boolean process(byte value) {
        if (value == '\n') {
            endLine();
        } else if (value != '\r') {
            take(value);
        }
        return !ended && !bad;
    }

    /** True inside of a header line, where all that counts is its end. */
    boolean isInsideLine() {
        return !requestLine && !lineEmpty;
    }

    /** True once the empty line was seen that ends the section. */
    boolean hasEnded() {
        return ended;
    }

    boolean isBad() {
        return bad;
    }

    private void take(byte value) {
        boolean blank = value == ' ' || value == '\t';
        if (requestLine) {
            bad = blank && (lineEmpty || blankBefore || value == '\t' || ++blanks > 2);
            blankBefore = blank;
            lastEight = lastEight << 8 | value & 0xff;
        } else {
            bad = blank && lineEmpty;
        }
        lineEmpty = false;
    }

    /** Empty lines ahead of a request line are passed over, as RFC 9112, 2.2 asks for. */
    private void endLine() {
        if (requestLine && !lineEmpty) {
            bad = blanks != 2 || lastEight != HTTP_1_0 && lastEight != HTTP_1_1;
            requestLine = false;
        } else if (!requestLine) {
            ended = lineEmpty;
        }
        lineEmpty = true;
    }
}
