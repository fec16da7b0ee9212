package id.satugerbang.support.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every format that {@code x-citizen-format} may name: {@code name} or {@code name:argument}. */
public final class ValueFormats {

    private static final Map<String, Function<String, Optional<ValueFormat>>> KNOWN = Map.of(
            "date", DateFormat::of,
            "gender", argument -> ChoiceFormat.of("gender", List.of("L", "P"), argument),
            "yes_no", argument -> ChoiceFormat.of("yes_no", List.of("ya", "tidak"), argument),
            "case", CaseFormat::of,
            "phone", PhoneFormat::of,
            "region", RegionFormat::of);

    private ValueFormats() {}

    /** The format of this name; empty where there is none or its argument is none that it takes. */
    public static Optional<ValueFormat> find(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Function<String, Optional<ValueFormat>> maker = KNOWN.get(text.substring(0, colon));
        return maker == null ? Optional.empty() : maker.apply(text.substring(colon + 1));
    }

    /** What may be written, for messages: one example of each. */
    public static List<String> examples() {
        return List.of(
                "date:dd-MM-yyyy",
                "gender:L/P",
                "gender:male/female",
                "yes_no:Y/T",
                "case:upper",
                "phone:local",
                "phone:plain",
                "region:plain",
                "region:regency",
                "region:district");
    }
}
