package id.satugerbang.quickstart.agencies.dukcapil;

import id.satugerbang.quickstart.agencies.assertion.Citizen;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Applications of this run, in memory. */
final class ApplicationStore {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final int PROMISED_WORKING_DAYS = 7;

    private final Map<String, Filed> filed = new ConcurrentHashMap<>();
    private final Map<String, Integer> photos = new ConcurrentHashMap<>();
    private final AtomicLong serial = new AtomicLong();
    private final Clock clock;

    ApplicationStore(Clock clock) {
        this.clock = clock;
    }

    /** Files an application of that citizen. */
    Application file(Citizen citizen) {
        LocalDate today = LocalDate.now(clock.withZone(WIB));
        String number = "KIA-%s-%06d".formatted(today.toString().replace("-", ""), serial.incrementAndGet());
        Application application = new Application(
                number, "submitted", today, WorkingDays.after(today, PROMISED_WORKING_DAYS), DukcapilError.SIMULATION);
        filed.put(number, new Filed(citizen, application));
        return application;
    }

    /** The application with that number, for the citizen who filed it and for nobody else. */
    Optional<Application> find(String number, Citizen citizen) {
        return Optional.ofNullable(filed.get(number))
                .filter(found -> found.citizen().equals(citizen))
                .map(Filed::application);
    }

    /** Notes one more photograph of that application. @return how many came */
    int countPhoto(String number) {
        return photos.merge(number, 1, Integer::sum);
    }

    private record Filed(Citizen citizen, Application application) {}
}
