package id.satugerbang.identity.profile;

/** A citizen took an assisted account over: what is kept under the old subject belongs to the new one, in the same transaction. */
public record CitizenMoved(String from, String to) {}
