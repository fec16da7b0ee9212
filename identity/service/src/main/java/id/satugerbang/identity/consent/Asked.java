package id.satugerbang.identity.consent;

/** One attribute that a service asks for. */
record Asked(String key, boolean required) {}
