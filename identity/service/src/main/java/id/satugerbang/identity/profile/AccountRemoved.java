package id.satugerbang.identity.profile;

/** The account of an erased citizen is gone: what came after the erasure goes too, and the request is done, in one transaction. */
public record AccountRemoved(String subject) {}
