package id.satugerbang.identity.profile;

/** A citizen had everything erased: whoever keeps something about the citizen removes it, in the same transaction. */
public record CitizenErased(String subject) {}
