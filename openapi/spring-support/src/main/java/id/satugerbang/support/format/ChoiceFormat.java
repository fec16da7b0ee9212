package id.satugerbang.support.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code gender:L/P}, {@code yes_no:1/0}: the agency's own word for each of the two values, in their order. */
final class ChoiceFormat implements ValueFormat {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9 _-]{0,29}");

    private final String name;
    private final List<String> stored;
    private final List<String> words;

    private ChoiceFormat(String name, List<String> stored, List<String> words) {
        this.name = name;
        this.stored = stored;
        this.words = words;
    }

    static Optional<ValueFormat> of(String name, List<String> stored, String argument) {
        List<String> words = List.of(argument.split("/", -1));
        boolean sound = words.size() == stored.size()
                && words.stream().allMatch(word -> WORD.matcher(word).matches())
                && words.stream().distinct().count() == words.size();
        return sound ? Optional.of(new ChoiceFormat(name, stored, words)) : Optional.empty();
    }

    @Override
    public boolean fits(String attributeType) {
        return attributeType.equals("choice");
    }

    @Override
    public String render(String value) throws UnrenderableValueException {
        int at = stored.indexOf(value);
        if (at < 0) {
            throw new UnrenderableValueException(name + ":" + String.join("/", words));
        }
        return words.get(at);
    }
}
