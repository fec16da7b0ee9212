package id.satugerbang.registry.fragment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names of one service's parts inside the unified document.
 *
 * <p>Generators of clients write {@code a-b.c.X} and {@code a.b-c.X} as the one type {@code ABCX}, so that a component says besides
 * what it is called how its name is to be read.
 */
record Namespace(String agency, String service) {

    private static final Pattern FORBIDDEN = Pattern.compile("[^A-Za-z0-9._-]");
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*){0,8}");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final String ONE_WORD_EACH = "11";
    private static final int HASH_BYTES = 5;

    /** {@code agency.service.id}; characters that are not allowed are replaced. */
    String operation(String own) {
        String allowed = allowed(own);
        return prefix() + (allowed.equals(own) ? allowed : allowed + "-" + hash(own));
    }

    /**
     * {@code agency.service.Name}, then of how many words agency and service are: {@code _21} for {@code a-b.c}, nothing where both are
     * one word. Where the words would not be told apart either, a hash takes the place of the numbers.
     */
    String component(String own) {
        boolean readable = SLUG.matcher(agency).matches()
                && SLUG.matcher(service).matches()
                && TYPE.matcher(own).matches();
        if (!readable) {
            return prefix() + allowed(own) + "-" + hash(prefix() + own) + "x";
        }
        String words = words(agency) + words(service);
        boolean plain = words.equals(ONE_WORD_EACH) && !Character.isDigit(own.charAt(own.length() - 1));
        return prefix() + own + (plain ? "" : "_" + words);
    }

    String path(String own) {
        return "/api/" + agency + "/" + service + own;
    }

    private String prefix() {
        return agency + "." + service + ".";
    }

    private static String words(String slug) {
        return Integer.toString(slug.split("-", -1).length);
    }

    private static String allowed(String own) {
        return FORBIDDEN.matcher(own).replaceAll("_");
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
