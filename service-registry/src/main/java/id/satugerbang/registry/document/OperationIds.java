package id.satugerbang.registry.document;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Names operations: by the agency's id where that is fit and not taken, otherwise after method and path. */
public final class OperationIds {

    /** Why the agency's own id cannot be used. */
    public enum Fault {
        NONE,
        MISSING,
        CHARACTERS,
        TOO_LONG,
        UNLIKE_NAME,
        TAKEN
    }

    /** Characters of an id. */
    public static final int LONGEST = 100;

    private static final int LONGEST_DERIVED = 80;
    private static final Pattern USABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");
    private static final Pattern SUM = Pattern.compile("(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})");
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");

    private final Set<String> taken = new HashSet<>();

    /** What is wrong with an id; empty where there is none. */
    public static Fault fault(String own) {
        if (own.isEmpty()) {
            return Fault.MISSING;
        }
        if (own.length() > LONGEST) {
            return Fault.TOO_LONG;
        }
        if (SUM.matcher(own).matches() || !Character.isLetter(own.charAt(0))) {
            return Fault.UNLIKE_NAME;
        }
        return USABLE.matcher(own).matches() ? Fault.NONE : Fault.CHARACTERS;
    }

    /** Keeps an agency's id from being given to another operation. @return false where it is taken already */
    boolean take(String own) {
        return taken.add(own);
    }

    /** An id that is made of method and path alone, and differs from every other one. */
    String derive(String method, String path) {
        String name = name(method, path);
        if (name.length() > LONGEST_DERIVED) {
            name = name.substring(0, LONGEST_DERIVED) + "_" + sum(method, path);
        }
        if (!taken.add(name)) {
            name = name + "_" + sum(method, path);
            taken.add(name);
        }
        return name;
    }

    private static String name(String method, String path) {
        StringBuilder name = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (String segment : path.split("/", -1)) {
            for (String part : segment.split("(?=\\{)|(?<=\\})", -1)) {
                append(name, part.startsWith("{") ? "by " + part : part);
            }
        }
        return name.toString();
    }

    private static void append(StringBuilder name, String part) {
        for (String word : NO_WORD.split(part, -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
    }

    private static String sum(String method, String path) {
        CRC32 sum = new CRC32();
        sum.update((method + " " + path).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
