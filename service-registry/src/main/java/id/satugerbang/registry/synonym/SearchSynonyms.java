package id.satugerbang.registry.synonym;

import id.satugerbang.registry.region.CsvResource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people call a thing and what services call it, from {@code data/search-synonyms.csv}; every word folded. */
@Component
public final class SearchSynonyms {

    private final Map<String, List<String>> meanings = CsvResource.rows("data/search-synonyms.csv").stream()
            .collect(Collectors.toMap(
                    row -> row.get(0), row -> List.of(row.get(1).split("\\|")), (one, other) -> one, TreeMap::new));

    /** Words, and phrases of several, that are searched for besides; none for most words. */
    public List<String> of(String word) {
        return meanings.getOrDefault(word, List.of());
    }

    /** What people probably call a service of that name, in the order of the alphabet. */
    public List<String> suggested(String name) {
        Set<String> words = Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .collect(Collectors.toUnmodifiableSet());
        return meanings.entrySet().stream()
                .filter(entry -> !words.contains(entry.getKey()))
                .filter(entry ->
                        entry.getValue().stream().anyMatch(phrase -> words.containsAll(List.of(phrase.split(" ")))))
                .map(Map.Entry::getKey)
                .toList();
    }
}
