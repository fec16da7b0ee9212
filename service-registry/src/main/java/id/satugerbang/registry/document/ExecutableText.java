package id.satugerbang.registry.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks of expression languages and template engines. The platform evaluates none; names, paths and templates go into code that is
 * generated and into other texts, so that they are kept free of them.
 */
public final class ExecutableText {

    private static final Pattern MARK = Pattern.compile("#\\{|\\$\\{|\\{\\{|<%|\\bT\\s{0,9}\\(");

    private ExecutableText() {}

    /** The first mark in a text; empty where it is plain. */
    public static Optional<String> mark(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? Optional.of(mark.group()) : Optional.empty();
    }
}
