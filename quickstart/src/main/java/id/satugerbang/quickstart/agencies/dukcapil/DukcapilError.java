package id.satugerbang.quickstart.agencies.dukcapil;

import java.util.Map;
import java.util.TreeMap;

/**
 * An error as the civil registry words it.
 *
 * @param kode its own code
 * @param pesan one sentence
 * @param rincian fault by field
 * @param keterangan says that it is a simulation
 */
record DukcapilError(boolean sukses, String kode, String pesan, Map<String, String> rincian, String keterangan) {

    static final String SIMULATION = "simulasi: bukan layanan Dukcapil";

    static DukcapilError unauthenticated() {
        return of("KIA-401", "Pernyataan identitas warga tidak ada atau tidak sah.", Map.of());
    }

    static DukcapilError unreadable() {
        return of("KIA-400", "Isi permohonan bukan objek JSON yang dapat dibaca.", Map.of());
    }

    static DukcapilError invalid(Map<String, String> faults) {
        return of("KIA-422", "Permohonan belum lengkap atau tidak sesuai.", new TreeMap<>(faults));
    }

    static DukcapilError notFound() {
        return of("KIA-404", "Permohonan tidak ditemukan.", Map.of());
    }

    private static DukcapilError of(String code, String message, Map<String, String> faults) {
        return new DukcapilError(false, code, message, faults, SIMULATION);
    }
}
