package id.satugerbang.gateway.route;

import org.jspecify.annotations.Nullable;

/**
 * What an operation needs a citizen's data for.
 *
 * @param id in Indonesian
 * @param en in English
 */
public record Purpose(String id, @Nullable String en) {}
