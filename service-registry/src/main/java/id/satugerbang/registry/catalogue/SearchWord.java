package id.satugerbang.registry.catalogue;

import java.util.List;

/**
 * One word of a search.
 *
 * @param word folded
 * @param corrections words of the catalogue that were probably meant; empty where the word itself is one, or the beginning of one
 */
record SearchWord(String word, List<String> corrections) {

    SearchWord {
        corrections = List.copyOf(corrections);
    }
}
