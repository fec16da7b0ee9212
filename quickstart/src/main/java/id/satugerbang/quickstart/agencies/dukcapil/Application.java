package id.satugerbang.quickstart.agencies.dukcapil;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * An application as its applicant sees it. What the form said about the child is not kept.
 *
 * @param number receipt
 * @param status where it stands
 * @param submitted day it was handed in
 * @param due last day on which the card is ready, seven working days later
 * @param note says that it is a simulation
 */
record Application(
        @JsonProperty("nomor_permohonan") String number,
        @JsonProperty("status") String status,
        @JsonProperty("tanggal_permohonan") LocalDate submitted,
        @JsonProperty("perkiraan_selesai") LocalDate due,
        @JsonProperty("keterangan") String note) {}
