package id.satugerbang.quickstart.agencies.dukcapil;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.quickstart.agencies.AgencyClient;
import id.satugerbang.quickstart.agencies.AgencyClient.Answer;
import id.satugerbang.quickstart.agencies.AgencyServer;
import id.satugerbang.quickstart.agencies.assertion.Assertions;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DukcapilAgencyTests {

    private static final String PATH = "/dukcapil-surabaya/kia/permohonan";
    private static final String JPEG = "image/jpeg";
    private static final String FORM = """
            {"nama_anak":"Anak Contoh","tanggal_lahir":"2020-05-17","jenis_kelamin":"P","alamat":"Jalan Contoh 1",\
            "nik_anak":"3578095705200003","no_kk":"3578091705200001","pengambilan":"loket"}""";
    private static final Assertions ASSERTIONS = new Assertions();
    private static final AgencyServer SERVER =
            new AgencyServer(0, new DukcapilAgency(ASSERTIONS.verifier(), Assertions.clock()).operations());
    private static AgencyClient client;

    @BeforeAll
    static void start() {
        SERVER.start();
        client = new AgencyClient(SERVER.port());
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aCitizenAppliesAndSeesHowFarItIs() throws Exception {
        Answer filed = client.post(PATH, FORM, ASSERTIONS.of("warga-1"));
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.body().path("status").asString()).isEqualTo("submitted");
        assertThat(filed.body().path("perkiraan_selesai").asString()).isEqualTo("2026-12-02");
        assertThat(filed.body().path("keterangan").asString()).startsWith("simulasi");
        String number = filed.body().path("nomor_permohonan").asString();
        assertThat(client.get(PATH + "/" + number, ASSERTIONS.of("warga-1"))).isEqualTo(new Answer(200, filed.body()));
    }

    @Test
    void anotherCitizensApplicationIsNotFound() throws Exception {
        Answer filed = client.post(PATH, FORM, ASSERTIONS.of("warga-1"));
        String number = filed.body().path("nomor_permohonan").asString();
        assertThat(client.get(PATH + "/" + number, ASSERTIONS.of("warga-2")).status())
                .isEqualTo(404);
        assertThat(client.get(PATH + "/KIA-0", ASSERTIONS.of("warga-1")).status())
                .isEqualTo(404);
    }

    @Test
    void aPhotographIsTakenForTheOwnApplicationAndCounted() throws Exception {
        String path = photos(client.post(PATH, FORM, ASSERTIONS.of("warga-1")));
        byte[] photo = photo(3 * 1024 * 1024);
        Answer taken = client.upload(path, photo, JPEG, ASSERTIONS.of("warga-1"));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        assertThat(taken.body().path("ukuran").asInt()).isEqualTo(photo.length);
        assertThat(taken.body().path("jumlah_foto").asInt()).isEqualTo(1);
        assertThat(client.upload(path, photo, JPEG, ASSERTIONS.of("warga-1"))
                        .body()
                        .path("jumlah_foto")
                        .asInt())
                .isEqualTo(2);
        assertThat(client.upload(path, photo, JPEG, ASSERTIONS.of("warga-2")).status())
                .isEqualTo(404);
        assertThat(client.upload(path, photo, JPEG, null).status()).isEqualTo(401);
    }

    @Test
    void aFileThatIsNoPhotographOfItsTypeOrTooLargeIsRefused() throws Exception {
        String path = photos(client.post(PATH, FORM, ASSERTIONS.of("warga-1")));
        for (byte[] file : new byte[][] {{}, "bukan foto".getBytes(UTF_8), photo(Photo.LARGEST + 1)}) {
            Answer refused = client.upload(path, file, JPEG, ASSERTIONS.of("warga-1"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().path("rincian").propertyNames()).containsExactly("berkas");
        }
        assertThat(client.upload(path, photo(100), "image/png", ASSERTIONS.of("warga-1"))
                        .status())
                .isEqualTo(422);
    }

    private static String photos(Answer filed) {
        return "/dukcapil-surabaya/kia/pas-foto/"
                + filed.body().path("nomor_permohonan").asString();
    }

    private static byte[] photo(int size) {
        byte[] file = new byte[size];
        System.arraycopy(HexFormat.of().parseHex("ffd8ffe0"), 0, file, 0, 4);
        return file;
    }

    @Test
    void withoutAnAssertionThatHoldsNothingIsAnswered() throws Exception {
        Answer refused = client.post(PATH, FORM, null);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body().path("kode").asString()).isEqualTo("KIA-401");
        assertThat(client.get(PATH + "/KIA-0", null).status()).isEqualTo(401);
        String foreign = ASSERTIONS.sign(ASSERTIONS
                .claims("warga-1")
                .audience("http://localhost:8080/api/bmkg/cuaca")
                .build());
        assertThat(client.post(PATH, FORM, foreign).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "\"text\""})
    void aBodyThatIsNoJsonObjectIsRefused(String body) throws Exception {
        assertThat(client.post(PATH, body, ASSERTIONS.of("warga-1")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "nama_anak, ''",
        "alamat, '  '",
        "tanggal_lahir, 17-05-2020",
        "tanggal_lahir, 2030-01-01",
        "tanggal_lahir, 2009-11-23",
        "jenis_kelamin, X",
        "nik_anak, 357809",
        "nik_anak, 3578091805200003",
        "no_kk, x",
        "pengambilan, rumah"
    })
    void aFaultyFieldIsNamed(String field, String value) throws Exception {
        String form = FORM.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");
        Answer answer = client.post(PATH, form, ASSERTIONS.of("warga-1"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("rincian").propertyNames()).containsExactly(field);
    }

    @Test
    void workingDaysSkipTheWeekend() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(WorkingDays.after(friday, 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(WorkingDays.after(friday, 7)).isEqualTo(LocalDate.of(2026, 12, 1));
    }
}
