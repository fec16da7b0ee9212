package id.satugerbang.quickstart.agencies.bmkg;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The forecast for one point in time, in the agency's words.
 *
 * @param t temperature, degrees Celsius
 * @param tcc cloud cover, per cent
 * @param tp precipitation, mm
 * @param weather weather code
 * @param wdDeg wind direction, degrees
 * @param ws wind speed, km/h
 * @param hu relative humidity, per cent
 * @param vs visibility, m
 */
record Hour(
        String datetime,
        int t,
        int tcc,
        double tp,
        int weather,
        @JsonProperty("weather_desc") String weatherDesc,
        @JsonProperty("weather_desc_en") String weatherDescEn,
        @JsonProperty("wd_deg") int wdDeg,
        String wd,
        @JsonProperty("wd_to") String wdTo,
        double ws,
        int hu,
        int vs,
        @JsonProperty("vs_text") String vsText,
        @JsonProperty("time_index") String timeIndex,
        @JsonProperty("analysis_date") String analysisDate,
        @JsonProperty("utc_datetime") String utcDatetime,
        @JsonProperty("local_datetime") String localDatetime) {}
