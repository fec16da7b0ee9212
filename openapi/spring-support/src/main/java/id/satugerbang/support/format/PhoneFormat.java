package id.satugerbang.support.format;

import java.util.Optional;

/** {@code phone:local} is 0812..., {@code phone:plain} 62812...; stored is the international form +62812.... */
final class PhoneFormat implements ValueFormat {

    private static final String INDONESIA = "+62";

    private final boolean local;

    private PhoneFormat(boolean local) {
        this.local = local;
    }

    static Optional<ValueFormat> of(String argument) {
        return switch (argument) {
            case "local" -> Optional.of(new PhoneFormat(true));
            case "plain" -> Optional.of(new PhoneFormat(false));
            default -> Optional.empty();
        };
    }

    @Override
    public boolean fits(String attributeType) {
        return attributeType.equals("phone");
    }

    @Override
    public String render(String stored) throws UnrenderableValueException {
        if (!stored.startsWith(local ? INDONESIA : "+")) {
            throw new UnrenderableValueException(local ? "phone:local" : "phone:plain");
        }
        return local ? "0" + stored.substring(INDONESIA.length()) : stored.substring(1);
    }
}
