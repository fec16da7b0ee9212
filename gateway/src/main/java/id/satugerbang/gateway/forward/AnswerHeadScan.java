package id.satugerbang.gateway.forward;

import io.netty.util.ByteProcessor;

/**
 * Looks over the bytes of answers for header lines that are none: a name is one token, up to its colon (RFC 9112, section 5).
 * Decoders forgive more, and make one header of another. Blanks ahead of the colon are taken off by the decoder, as asked for.
 */
final class AnswerHeadScan implements ByteProcessor {

    private static final String TOKEN = "!#$%&'*+-.^_`|~";

    private State state = State.FIRST_LINE;
    private boolean named;

    private enum State {
        FIRST_LINE,
        LINE_START,
        NAME,
        AFTER_NAME,
        VALUE,
        BODY,
        BAD
    }

    /** Expects the head of the next answer. */
    void restart() {
        if (state != State.BAD) {
            state = State.FIRST_LINE;
            named = false;
        }
    }

    boolean isBad() {
        return state == State.BAD;
    }

    /** Goes on while a head is read. */
    @Override
    public boolean process(byte value) {
        state = value == '\n' ? lineEnd() : next(value);
        return state != State.BODY && state != State.BAD;
    }

    private State lineEnd() {
        return switch (state) {
            case FIRST_LINE -> named ? State.LINE_START : State.FIRST_LINE;
            case LINE_START -> State.BODY;
            case NAME, AFTER_NAME -> State.BAD;
            default -> state == State.VALUE ? State.LINE_START : state;
        };
    }

    private State next(byte value) {
        boolean blank = value == ' ' || value == '\t';
        return switch (state) {
            case FIRST_LINE -> {
                named |= value != '\r';
                yield State.FIRST_LINE;
            }
            case LINE_START ->
                value == '\r' ? State.LINE_START : blank ? State.VALUE : isToken(value) ? State.NAME : State.BAD;
            case NAME ->
                value == ':' ? State.VALUE : blank ? State.AFTER_NAME : isToken(value) ? State.NAME : State.BAD;
            case AFTER_NAME -> value == ':' ? State.VALUE : blank ? State.AFTER_NAME : State.BAD;
            default -> state;
        };
    }

    private static boolean isToken(byte value) {
        return (value >= 'a' && value <= 'z')
                || (value >= 'A' && value <= 'Z')
                || (value >= '0' && value <= '9')
                || TOKEN.indexOf(value) >= 0;
    }
}
