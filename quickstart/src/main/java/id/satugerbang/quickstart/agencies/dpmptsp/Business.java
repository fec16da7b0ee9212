package id.satugerbang.quickstart.agencies.dpmptsp;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A business that does not exist.
 *
 * @param nib business identification number, 13 digits
 * @param name name of the business
 * @param kind legal form
 * @param kbli main activity (KBLI 2020) with its title
 * @param risk risk level, which decides on the licences it needs
 * @param issued day of issue, ISO 8601
 * @param status whether it is in force
 * @param region Kemendagri code of where it is
 */
record Business(
        @JsonProperty("nib") String nib,
        @JsonProperty("nama_perseroan") String name,
        @JsonProperty("jenis_perseroan") String kind,
        @JsonProperty("kbli") String kbli,
        @JsonProperty("tingkat_risiko") String risk,
        @JsonProperty("tgl_terbit_nib") String issued,
        @JsonProperty("status_nib") String status,
        @JsonProperty("kode_wilayah") String region) {}
