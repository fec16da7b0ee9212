package id.satugerbang.support.mvc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of paths and queries (RFC 3986 section 2.1). */
final class PercentEncoding {

    private PercentEncoding() {}

    /** True where every percent sign begins an octet, and the octets are UTF-8 text without control characters. */
    static boolean isText(String encoded) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char next = encoded.charAt(at);
            if (next == '%') {
                int octet = octet(encoded, at + 1);
                if (octet < 0) {
                    return false;
                }
                octets.write(octet);
                at += 2;
            } else if (next > 0xFF) {
                return false;
            } else {
                octets.write(next);
            }
        }
        return isText(octets.toByteArray());
    }

    private static int octet(String encoded, int at) {
        if (at + 2 > encoded.length()) {
            return -1;
        }
        int high = Character.digit(encoded.charAt(at), 16);
        int low = Character.digit(encoded.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isText(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .chars()
                    .noneMatch(character -> Character.isISOControl(character)
                            && character != '\t'
                            && character != '\n'
                            && character != '\r');
        } catch (CharacterCodingException noText) {
            return false;
        }
    }
}
