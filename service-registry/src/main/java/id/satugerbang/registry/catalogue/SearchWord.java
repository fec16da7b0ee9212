package id.satugerbang.registry.catalogue;

import java.util.List;

/**
 * One word of a search.
 *
 * @param word folded
 * @param corrections words of the catalogue that were probably meant; empty where the word itself is one, or the beginning of one
 * @param synonyms words and phrases that mean the same to people; found besides the word itself
 */
record SearchWord(String word, List<String> corrections, List<String> synonyms) {

    SearchWord {
        corrections = List.copyOf(corrections);
        synonyms = List.copyOf(synonyms);
    }

    SearchWord(String word, List<String> corrections) {
        this(word, corrections, List.of());
    }
}
