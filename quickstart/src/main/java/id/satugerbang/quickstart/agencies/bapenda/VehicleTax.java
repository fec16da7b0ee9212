package id.satugerbang.quickstart.agencies.bapenda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Invents a vehicle for every plate of East Java, always the same one. */
final class VehicleTax {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Pattern PLATE = Pattern.compile("[A-Z]{1,2}\\d{1,4}[A-Z]{0,3}");
    private static final Pattern EAST_JAVA = Pattern.compile("(L|W|N|S|P|M|AE|AG)\\d.*");
    private static final Pattern ENGINE = Pattern.compile("\\d{5}");
    private static final long MOTORCYCLE_FUND = 35_000;
    private static final long CAR_FUND = 143_000;

    private final AtomicLong serial = new AtomicLong();
    private final Clock clock;

    VehicleTax(Clock clock) {
        this.clock = clock;
    }

    /** True where both could name a vehicle. */
    static boolean wellFormed(String plate, String engine) {
        return PLATE.matcher(compact(plate)).matches() && ENGINE.matcher(engine).matches();
    }

    /** The bill; empty where the plate is of another province. */
    Optional<Bill> bill(String plate, String engine) {
        String compact = compact(plate);
        return EAST_JAVA.matcher(compact).matches() ? Optional.of(invent(compact, engine)) : Optional.empty();
    }

    /** A code to pay the bill with, valid for one day. */
    PaymentCode payment(Bill bill) {
        String code = "35%s%06d".formatted(today().toString().replace("-", ""), serial.incrementAndGet());
        return new PaymentCode(code, bill.plate(), bill.total(), today().plusDays(1), BapendaError.SIMULATION);
    }

    private Bill invent(String plate, String engine) {
        int seed = Math.floorMod((plate + engine).hashCode(), 1_000);
        boolean car = seed % 3 == 0;
        long tax = car ? 1_500_000 + 2_500L * seed : 150_000 + 300L * seed;
        long fund = car ? CAR_FUND : MOTORCYCLE_FUND;
        LocalDate due = today().plusDays(seed % 60);
        return new Bill(plate, car ? "Mobil" : "Sepeda motor", tax, fund, tax + fund, due, BapendaError.SIMULATION);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(WIB));
    }

    private static String compact(String plate) {
        return plate.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
