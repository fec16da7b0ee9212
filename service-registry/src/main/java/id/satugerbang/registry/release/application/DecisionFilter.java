package id.satugerbang.registry.release.application;

import org.jspecify.annotations.Nullable;

/**
 * Which decisions are wanted.
 *
 * @param words part of a name, or of {@code agency/slug}
 * @param state state that the release is in now
 * @param own true where only the caller's own are wanted
 */
public record DecisionFilter(
        @Nullable String words, @Nullable String state, boolean own) {}
