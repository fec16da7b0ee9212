package id.satugerbang.quickstart.agencies.assertion;

/**
 * On whose behalf the gateway calls.
 *
 * @param subject the citizen's pairwise subject, stable for one agency and unlinkable between agencies
 */
public record Citizen(String subject) {}
