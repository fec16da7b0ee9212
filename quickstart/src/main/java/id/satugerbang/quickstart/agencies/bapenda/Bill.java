package id.satugerbang.quickstart.agencies.bapenda;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * The yearly tax of one vehicle, in rupiah.
 *
 * @param plate number plate without spaces
 * @param vehicle kind of vehicle
 * @param tax vehicle tax (PKB)
 * @param insurance compulsory accident fund (SWDKLLJ)
 * @param total what is to be paid
 * @param due last day without a fine
 * @param note says that it is a simulation
 */
record Bill(
        @JsonProperty("nopol") String plate,
        @JsonProperty("jenis") String vehicle,
        @JsonProperty("pkb") long tax,
        @JsonProperty("swdkllj") long insurance,
        @JsonProperty("total") long total,
        @JsonProperty("jatuh_tempo") LocalDate due,
        @JsonProperty("keterangan") String note) {}
