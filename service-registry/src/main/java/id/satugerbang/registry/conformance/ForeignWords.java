package id.satugerbang.registry.conformance;

import java.util.Set;

/** Words that make a datum somebody or something else's: an organisation's, a thing's, a place's, a relative's. */
final class ForeignWords {

    private static final Set<String> WORDS = Set.of("""
            usaha perusahaan instansi toko sekolah kantor petugas dokter perangkat saksi wali kuasa tujuan kendaraan
            produk barang layanan bank rekening rs puskesmas company business office officer doctor device school witness
            guardian product service file vehicle account hotel event kegiatan acara izin penerima recipient darurat
            emergency kontak pasangan suami istri spouse objek lokasi proyek kategori category tempat place location tipe
            type kota city kabupaten kecamatan provinsi province negara country region gedung building organisasi
            organisation organization lembaga institution department dinas item group grup kelompok role project kelas
            class jurusan pelajaran universitas kampus fasilitas facility station stasiun unit pejabat operator admin
            anggota member members dependent dependents ahli waris almarhum jenazah penjamin guarantor sponsor supplier
            vendor employer clinic klinik hospital sakit merchant court venue pihak badan merek brand contact next host
            server tag layer dataset template billing shipping delivery pengirim penyedia provider atasan manager agent
            driver supir guru teacher kepala ketua direktur director
            """.strip().split("\\s+"));

    private ForeignWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
