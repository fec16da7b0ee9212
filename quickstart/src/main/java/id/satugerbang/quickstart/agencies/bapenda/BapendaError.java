package id.satugerbang.quickstart.agencies.bapenda;

/**
 * An error as the tax office words it.
 *
 * @param rc response code of two digits
 * @param pesan one sentence
 * @param keterangan says that it is a simulation
 */
record BapendaError(String rc, String pesan, String keterangan) {

    static final String SIMULATION = "simulasi: bukan layanan e-Samsat";

    static BapendaError of(String code, String message) {
        return new BapendaError(code, message, SIMULATION);
    }

    static BapendaError malformed() {
        return of("30", "nopol dan lima angka terakhir nosin wajib diisi, contoh: L1234AB dan 56789");
    }

    static BapendaError notFound() {
        return of("14", "Kendaraan tidak terdaftar di Jawa Timur");
    }
}
