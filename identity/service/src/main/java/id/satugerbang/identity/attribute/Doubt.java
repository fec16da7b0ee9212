package id.satugerbang.identity.attribute;

/**
 * A reason to look again at a value that is kept nevertheless.
 *
 * @param attribute key of the attribute
 * @param code stable snake_case reason
 */
public record Doubt(String attribute, String code) {}
