package id.satugerbang.registry.release.model;

/** In the route table, marked as about to end. */
public record Deprecated(ReleaseKey key) implements Live {}
