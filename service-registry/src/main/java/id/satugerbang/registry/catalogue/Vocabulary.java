package id.satugerbang.registry.catalogue;

import id.satugerbang.registry.synonym.SearchSynonyms;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what the words of a search mean: known as they are, stop words, or typed wrong. */
@Component
class Vocabulary {

    private static final int MOST_CORRECTIONS = 6;
    private static final int SHORTEST_CORRECTED = 3;
    private static final int SHORT = 5;

    private final JdbcClient database;
    private final SearchSynonyms synonyms;

    Vocabulary(JdbcClient database, SearchSynonyms synonyms) {
        this.database = database;
        this.synonyms = synonyms;
    }

    /** How a word stands to the catalogue. */
    private record Judged(String word, boolean stop, boolean known) {}

    /**
     * The words that are searched for: stop words and words that nothing resembles are left out as long as others remain. Empty
     * where nothing can be found.
     */
    List<SearchWord> words(List<String> terms) {
        List<Judged> judged = judge(terms);
        List<Judged> meant = judged.stream().filter(word -> !word.stop()).toList();
        List<SearchWord> found = new ArrayList<>();
        for (Judged word : meant.isEmpty() ? judged : meant) {
            List<String> same = synonyms.of(word.word());
            boolean known = word.known() || !same.isEmpty();
            List<String> corrections = known ? List.of() : corrections(word.word());
            if (known || !corrections.isEmpty()) {
                found.add(new SearchWord(word.word(), corrections, same));
            }
        }
        return found;
    }

    private List<Judged> judge(List<String> terms) {
        return database.sql("""
                        select w.word, numnode(to_tsquery('indonesian', w.word)) = 0 as stop,
                            exists (select 1 from catalogue_word c where c.word >= w.word collate "C"
                                and c.word < w.word collate "C" || chr(1114111))
                            or exists (select 1 from catalogue_entry e where e.terms @@ to_tsquery('indonesian', w.word)) as known
                        from (select fold(term) as word, place from unnest(?::text[]) with ordinality given(term, place)) w
                        order by w.place
                        """)
                .param(terms.toArray(String[]::new))
                .query(Judged.class)
                .list();
    }

    private List<String> corrections(String word) {
        if (word.length() < SHORTEST_CORRECTED) {
            return List.of();
        }
        database.sql("select set_config('pg_trgm.similarity_threshold', '0.18', true)")
                .query(String.class)
                .single();
        List<String> alike = database.sql(
                        "select word from catalogue_word where word % ? order by similarity(word, ?) desc, word limit 60")
                .params(word, word)
                .query(String.class)
                .list();
        int errors = word.length() <= SHORT ? 1 : 2;
        int least = alike.stream()
                .mapToInt(other -> EditDistance.between(word, other))
                .min()
                .orElse(Integer.MAX_VALUE);
        return least > errors
                ? List.of()
                : alike.stream()
                        .filter(other -> EditDistance.between(word, other) == least)
                        .limit(MOST_CORRECTIONS)
                        .toList();
    }
}
