package id.satugerbang.identity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusWordsTests {

    private final StatusWords words = new StatusWords();

    @ParameterizedTest
    @CsvSource({
        "DIAJUKAN, SUBMITTED",
        "Permohonan diterima, SUBMITTED",
        "Belum diproses, SUBMITTED",
        "Sedang diproses, IN_REVIEW",
        "sedang_diproses, IN_REVIEW",
        "DALAM-PROSES VERIFIKASI, IN_REVIEW",
        "Menunggu persetujuan kepala dinas, IN_REVIEW",
        "Berkas belum lengkap, WAITING_ON_APPLICANT",
        "Menunggu pembayaran, WAITING_ON_APPLICANT",
        "Disetujui, APPROVED",
        "Selesai (siap diambil), APPROVED",
        "Dianggap disetujui (fiktif positif), APPROVED_BY_LAPSE",
        "Tidak disetujui, REJECTED",
        "Ditolak, REJECTED",
    })
    void usual_words_have_their_state(String status, CaseState state) {
        assertThat(words.stateOf(status)).contains(state);
    }

    @Test
    void unknown_words_and_parts_of_words_mean_nothing() {
        assertThat(words.stateOf("Status 7")).isEmpty();
        assertThat(words.stateOf("memproseskan")).isEmpty();
        assertThat(words.stateOf("")).isEmpty();
    }
}
