package id.satugerbang.identity.counter;

import id.satugerbang.identity.crypto.BlindIndex;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Codes that people read, say and type: no letters that look alike, groups of four. */
@Component
class Codes {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final BlindIndex blindIndex;

    Codes(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    /** A fresh code of so many groups. */
    String make(int groups) {
        return IntStream.range(0, groups).mapToObj(at -> group()).collect(Collectors.joining("-"));
    }

    /** What is kept of a code, however it was typed. */
    byte[] kept(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return blindIndex.of("counter_code", plain);
    }

    private String group() {
        return random.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
