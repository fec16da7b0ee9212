package id.satugerbang.registry.release.model;

/** Refused by a reviewer; ends here. */
public record Rejected(ReleaseKey key) implements Release {}
