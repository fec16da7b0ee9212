package id.satugerbang.quickstart.agencies.bmkg;

/** The agency's weather codes. */
enum Weather {
    CLEAR(0, "Cerah", "Sunny"),
    PARTLY_CLOUDY(1, "Cerah Berawan", "Partly Cloudy"),
    MOSTLY_CLOUDY(3, "Berawan", "Mostly Cloudy"),
    LIGHT_RAIN(61, "Hujan Ringan", "Light Rain"),
    THUNDERSTORM(95, "Hujan Petir", "Thunderstorm");

    private final int code;
    private final String indonesian;
    private final String english;

    Weather(int code, String indonesian, String english) {
        this.code = code;
        this.indonesian = indonesian;
        this.english = english;
    }

    int code() {
        return code;
    }

    String indonesian() {
        return indonesian;
    }

    String english() {
        return english;
    }
}
