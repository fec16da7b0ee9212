package id.satugerbang.registry.binding;

/**
 * One once-only datum of a citizen, as identity's catalogue defines it.
 *
 * @param type kind of value: {@code text}, {@code date}, {@code choice}, {@code nik}, ...
 * @param identifier true where a service is given verified values only
 * @param storable false for data that is never stored
 * @param substantial true where it is handed over at substantial assurance only
 */
public record CitizenAttribute(
        String key,
        String indonesian,
        String english,
        String type,
        boolean identifier,
        boolean storable,
        boolean substantial) {}
