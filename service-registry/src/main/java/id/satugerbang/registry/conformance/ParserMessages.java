package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.Pointers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a message of swagger-parser ({@code attribute paths.'/a'(get).responses is missing}) where it belongs. */
final class ParserMessages {

    private static final int LONGEST = 2_000;
    private static final Pattern PLACE = Pattern.compile("attribute (.+) is (?:missing|unexpected|not |repeated)");
    private static final Pattern PATH = Pattern.compile("paths\\.'[^']*'(?:\\([a-z]{3,7}\\))?");
    private static final Pattern STEP =
            Pattern.compile("'([^']*)'|\\(([a-z]{3,7})\\)|\\[([^\\]]*)\\]|([^.'()\\[\\]]+)");

    private ParserMessages() {}

    /** A pointer whose beginning leads to the place; that of the document where the message names none. */
    static String pointer(String message) {
        String pointer = Pointers.DOCUMENT;
        Matcher place = PLACE.matcher(message.length() > LONGEST ? message.substring(0, LONGEST) : message);
        Matcher path = PATH.matcher(message.length() > LONGEST ? message.substring(0, LONGEST) : message);
        boolean named = place.find();
        if (!named && !path.find()) {
            return pointer;
        }
        Matcher step = STEP.matcher(named ? place.group(1) : path.group());
        while (step.find()) {
            for (int group = 1; group <= step.groupCount(); group++) {
                if (step.group(group) != null) {
                    pointer = Pointers.child(pointer, step.group(group));
                }
            }
        }
        return pointer;
    }
}
