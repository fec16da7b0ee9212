package id.satugerbang.identity.keycloak.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginThemeTests {

    private static final Path THEME = Path.of("src/main/resources/theme/satu-gerbang/login");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern OWN_MESSAGE = Pattern.compile("\"(satu[A-Za-z]+)\"|'(satu[A-Za-z]+)'");

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 4.5",
        "ink-soft, paper, 4.5",
        "ink, surface, 4.5",
        "primary, paper, 4.5",
        "primary, surface, 4.5",
        "on-primary, primary, 4.5",
        "on-band, band, 4.5",
        "danger, paper, 4.5",
        "control-line, surface, 3",
        "control-line, paper, 3"
    })
    void everyPairOfColoursCanBeReadInLightAndDark(String text, String ground, double least) throws IOException {
        String css = Files.readString(THEME.resolve("resources/css/satu-gerbang.css"));
        int dark = css.indexOf("prefers-color-scheme: dark");
        Map<String, String> light = colours(css.substring(0, dark));
        Map<String, String> night = new HashMap<>(light);
        night.putAll(colours(css.substring(dark)));

        assertThat(contrast(light.get(text), light.get(ground))).as("light").isGreaterThanOrEqualTo(least);
        assertThat(contrast(night.get(text), night.get(ground))).as("dark").isGreaterThanOrEqualTo(least);
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(messages("id").keySet()).isEqualTo(messages("en").keySet());
    }

    @Test
    void everyMessageOfOursThatAPageUsesExists() throws IOException {
        Set<String> used = new HashSet<>();
        try (Stream<Path> pages = Files.list(THEME)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".ftl")).toList()) {
                Matcher name = OWN_MESSAGE.matcher(Files.readString(page));
                while (name.find()) {
                    used.add(name.group(1) == null ? name.group(2) : name.group(1));
                }
            }
        }

        assertThat(used).isNotEmpty();
        assertThat(messages("id").stringPropertyNames()).containsAll(used);
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        Path file = THEME.resolve("messages/messages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        Matcher colour = COLOUR.matcher(css);
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(2));
        }
        return colours;
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
