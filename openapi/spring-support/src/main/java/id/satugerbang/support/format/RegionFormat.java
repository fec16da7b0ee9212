package id.satugerbang.support.format;

import java.util.Optional;

/** {@code region:plain} is the code without dots; {@code region:province|regency|district} cuts it to that level. */
final class RegionFormat implements ValueFormat {

    private final String argument;
    private final int length;

    private RegionFormat(String argument, int length) {
        this.argument = argument;
        this.length = length;
    }

    static Optional<ValueFormat> of(String argument) {
        return switch (argument) {
            case "plain" -> Optional.of(new RegionFormat(argument, 0));
            case "province" -> Optional.of(new RegionFormat(argument, "35".length()));
            case "regency" -> Optional.of(new RegionFormat(argument, "35.78".length()));
            case "district" -> Optional.of(new RegionFormat(argument, "35.78.09".length()));
            default -> Optional.empty();
        };
    }

    @Override
    public boolean fits(String attributeType) {
        return attributeType.equals("region");
    }

    @Override
    public String render(String stored) throws UnrenderableValueException {
        if (length == 0) {
            return stored.replace(".", "");
        }
        if (stored.length() < length) {
            throw new UnrenderableValueException("region:" + argument);
        }
        return stored.substring(0, length);
    }
}
