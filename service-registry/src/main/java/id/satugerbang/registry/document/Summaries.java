package id.satugerbang.registry.document;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in a line what an operation does whose document does not: by its description, otherwise by method and path. */
final class Summaries {

    private static final int LONGEST = 120;
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("\\A\\s*([^\\r\\n]{3,}?[.!?](?=\\s|\\z)|[^\\r\\n]{3,})");
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,200}>|[*_`#]+");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]{1,100})\\}");
    private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^\\p{L}\\p{N}]+");
    private static final Map<String, String> VERBS = Map.of(
            "GET", "Lihat", "HEAD", "Periksa", "POST", "Kirim", "PUT", "Ubah", "PATCH", "Ubah", "DELETE", "Hapus");

    private Summaries() {}

    /** The first sentence of a description; empty where it says nothing. */
    static String ofDescription(String description) {
        Matcher sentence = FIRST_SENTENCE.matcher(
                MARKUP.matcher(shortened(description, 2_000)).replaceAll(" "));
        return sentence.find()
                ? shortened(sentence.group(1).strip().replaceAll("\\s+", " ").replaceAll("[.]$", ""), LONGEST)
                : "";
    }

    static String ofPath(String method, String path) {
        String[] segments = path.split("/", -1);
        String thing = Arrays.stream(segments)
                .map(segment -> words(PARAMETER.matcher(segment).replaceAll(" ")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        Matcher parameters = PARAMETER.matcher(path);
        String by = parameters
                .results()
                .map(parameter -> words(parameter.group(1)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        String verb = VERBS.getOrDefault(method, "Panggil");
        return shortened(
                (verb + " " + (thing.isEmpty() ? "layanan" : thing) + (by.isEmpty() ? "" : " menurut " + by)).strip(),
                LONGEST);
    }

    private static String words(String name) {
        return String.join(" ", WORD_BORDER.split(name, -1))
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1)) + "\u2026";
    }
}
