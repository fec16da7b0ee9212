package id.satugerbang.registry.conformance;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** JSON pointers (RFC 6901) into an agency's answer, short enough to be followed for every call. */
final class AnswerPointers {

    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/\\p{Cntrl}]|~[01])*){1,32}");
    private static final int LONGEST = 500;

    private AnswerPointers() {}

    static boolean isPointer(JsonNode value) {
        return value.isString()
                && value.stringValue().length() <= LONGEST
                && POINTER.matcher(value.stringValue()).matches();
    }
}
