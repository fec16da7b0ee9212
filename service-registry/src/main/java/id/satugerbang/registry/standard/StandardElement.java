package id.satugerbang.registry.standard;

/**
 * One element of the service standard.
 *
 * @param key name in the contract
 * @param mandatory true where it must be published
 */
public record StandardElement(String key, String indonesian, String english, boolean mandatory) {}
