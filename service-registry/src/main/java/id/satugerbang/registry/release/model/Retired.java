package id.satugerbang.registry.release.model;

/** Out of service for good. */
public record Retired(ReleaseKey key) implements Release {}
