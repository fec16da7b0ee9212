package id.satugerbang.registry.release.model;

/** A draft that its officers deleted; nobody finds it any more. */
public record Discarded(ReleaseKey key) implements Release {}
