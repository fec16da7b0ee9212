package id.satugerbang.quickstart.agencies.bmkg;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Plausible weather of the tropics, the same for one village and day however often it is asked. */
final class Forecast {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String[] WINDS = {"N", "NE", "E", "SE", "S", "SW", "W", "NW"};
    private static final int DAYS = 3;
    private static final int STEP_HOURS = 3;
    private static final double MORNING_COOL = 24.0;
    private static final double DAILY_RISE = 8.0;
    private static final double WARMEST_HOUR = 13.0;

    /** Three days in steps of three hours, from the start of the local day on. */
    List<List<Hour>> days(String village, Instant now) {
        LocalDate first = LocalDate.ofInstant(now, WIB);
        List<List<Hour>> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            days.add(day(village, first, first.plusDays(day)));
        }
        return days;
    }

    private static List<Hour> day(String village, LocalDate analysed, LocalDate date) {
        SplittableRandom random = new SplittableRandom(31L * village.hashCode() + date.toEpochDay());
        List<Hour> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour += STEP_HOURS) {
            OffsetDateTime local = date.atTime(hour, 0).atZone(WIB).toOffsetDateTime();
            hours.add(hour(random, analysed, local));
        }
        return hours;
    }

    private static Hour hour(SplittableRandom random, LocalDate analysed, OffsetDateTime local) {
        OffsetDateTime utc = local.withOffsetSameInstant(ZoneOffset.UTC);
        double warmth = Math.max(0, Math.cos((local.getHour() - WARMEST_HOUR) / 24.0 * 2 * Math.PI));
        Weather weather = weather(random, local.getHour());
        boolean wet = weather.code() >= Weather.LIGHT_RAIN.code();
        int wind = random.nextInt(WINDS.length);
        int visibility = wet ? 4_000 + random.nextInt(4_000) : 10_000 + random.nextInt(8_000);
        return new Hour(
                utc.format(DateTimeFormatter.ISO_INSTANT),
                (int) Math.round(MORNING_COOL + DAILY_RISE * warmth + random.nextInt(2)),
                wet ? 80 + random.nextInt(21) : weather.code() * 20 + random.nextInt(20),
                wet ? Math.round(random.nextDouble() * 120) / 10.0 : 0.0,
                weather.code(),
                weather.indonesian(),
                weather.english(),
                wind * 45,
                WINDS[wind],
                WINDS[(wind + 4) % WINDS.length],
                Math.round((3 + random.nextDouble() * 15) * 10) / 10.0,
                (int) Math.round(90 - 30 * warmth) + random.nextInt(6),
                visibility,
                visibility > 10_000 ? "> 10 km" : "< " + (visibility / 1_000 + 1) + " km",
                (local.getHour() - STEP_HOURS) + "-" + local.getHour(),
                analysed + "T00:00:00",
                utc.format(MINUTES),
                local.format(MINUTES));
    }

    private static Weather weather(SplittableRandom random, int hour) {
        boolean afternoon = hour >= 13 && hour <= 19;
        int lot = random.nextInt(100) + (afternoon ? 25 : 0);
        if (lot < 25) {
            return Weather.CLEAR;
        }
        if (lot < 60) {
            return Weather.PARTLY_CLOUDY;
        }
        if (lot < 90) {
            return Weather.MOSTLY_CLOUDY;
        }
        return lot < 112 ? Weather.LIGHT_RAIN : Weather.THUNDERSTORM;
    }
}
