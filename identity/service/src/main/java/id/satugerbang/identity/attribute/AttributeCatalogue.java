package id.satugerbang.identity.attribute;

import id.satugerbang.support.caller.Assurance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every attribute that exists, in the order of the form; the resource {@code catalogue/attributes.csv} lists them. */
@Component
public class AttributeCatalogue {

    private final Map<String, AttributeDefinition> byKey = new LinkedHashMap<>();

    public AttributeCatalogue() {
        Map<String, List<AttributeChoice>> choices = choices();
        for (String[] row : CsvResource.rows("attributes.csv")) {
            byKey.put(row[0], definition(row, choices));
        }
    }

    public Collection<AttributeDefinition> all() {
        return byKey.values();
    }

    public Optional<AttributeDefinition> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static Map<String, List<AttributeChoice>> choices() {
        Map<String, List<AttributeChoice>> sets = new LinkedHashMap<>();
        for (String[] row : CsvResource.rows("choices.csv")) {
            sets.computeIfAbsent(row[0], set -> new ArrayList<>()).add(new AttributeChoice(row[1], row[2], row[3]));
        }
        return sets;
    }

    private static AttributeDefinition definition(String[] row, Map<String, List<AttributeChoice>> choices) {
        return new AttributeDefinition(
                row[0],
                row[1],
                row[2],
                AttributeType.valueOf(row[3].toUpperCase(Locale.ROOT)),
                row[4],
                choices.getOrDefault(row[5], List.of()),
                row[6].isEmpty() ? null : Integer.valueOf(row[6]),
                pattern(row[7]),
                yes(row[8]),
                yes(row[9]),
                yes(row[10]),
                Assurance.ofAcr(row[11]));
    }

    private static @Nullable Pattern pattern(String cell) {
        return cell.isEmpty() ? null : Pattern.compile(cell);
    }

    private static boolean yes(String cell) {
        return cell.equals("yes");
    }
}
