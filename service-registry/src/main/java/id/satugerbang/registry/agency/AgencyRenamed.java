package id.satugerbang.registry.agency;

/** Name or region of an agency changes in the running transaction. */
public record AgencyRenamed(String alias) {}
