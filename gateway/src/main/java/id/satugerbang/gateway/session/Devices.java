package id.satugerbang.gateway.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser says it is, in two words; enough for a person to know their own. */
final class Devices {

    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser", "Samsung Internet"),
            new Mark("Firefox", "Firefox"),
            new Mark("Chrome", "Chrome"),
            new Mark("Safari", "Safari"));
    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS", "macOS"),
            new Mark("Linux", "Linux"));
    private static final String UNKNOWN = "?";

    private Devices() {}

    /** @param agent the header {@code User-Agent} */
    static String named(@Nullable String agent) {
        String text = agent == null ? "" : agent;
        return first(text, BROWSERS) + " · " + first(text, SYSTEMS);
    }

    private static String first(String agent, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.sign()))
                .map(Mark::name)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private record Mark(String sign, String name) {}
}
