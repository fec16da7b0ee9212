package id.satugerbang.quickstart.settings;

import id.satugerbang.quickstart.UserException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number of every port. */
public record Ports(Map<Port, Integer> numbers) {

    private static final int HIGHEST = 65_535;

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** Reads {@code SATU_PORT_*}. @throws UserException where a value is no port, or two parts would share one */
    public static Ports from(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, number(port, environment.get(port.variable())));
        }
        refuseShared(numbers);
        return new Ports(numbers);
    }

    /** The number of a port. */
    public int of(Port port) {
        Integer number = numbers.get(port);
        return number == null ? port.standard() : number;
    }

    private static int number(Port port, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return port.standard();
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 1 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw notAPort(port, value);
        }
        throw notAPort(port, value);
    }

    private static UserException notAPort(Port port, String value) {
        return new UserException(
                port.variable() + "=" + value + " is no port: choose a number from 1 to " + HIGHEST + ".");
    }

    private static void refuseShared(Map<Port, Integer> numbers) {
        Map<Integer, Port> taken = new HashMap<>();
        numbers.forEach((port, number) -> {
            Port other = taken.put(number, port);
            if (other != null) {
                throw new UserException("Port " + number + " is chosen for both " + other.variable() + " and "
                        + port.variable() + ": give one of them another number.");
            }
        });
    }
}
