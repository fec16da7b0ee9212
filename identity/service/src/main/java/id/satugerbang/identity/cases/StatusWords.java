package id.satugerbang.identity.cases;

import id.satugerbang.identity.attribute.CsvResource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What agencies' usual words for a status mean; the resource {@code catalogue/case-statuses.csv} lists them, the first that is found counts. */
@Component
class StatusWords {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final List<Rule> rules = CsvResource.rows("case-statuses.csv").stream()
            .map(row -> new Rule(" " + row[0] + " ", CaseState.ofWire(row[1])))
            .toList();

    private record Rule(String words, CaseState state) {}

    /** The state; empty where nobody has said yet what the words mean. */
    Optional<CaseState> stateOf(String status) {
        String words = " "
                + NO_LETTER
                        .matcher(status.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
        return rules.stream()
                .filter(rule -> words.contains(rule.words()))
                .map(Rule::state)
                .findFirst();
    }
}
