package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files reach the agency, and the registry, through the gateway as they were sent. */
@WithRunningSystem
class UploadTests {

    private static final String PHOTOS = "/api/dukcapil-surabaya/kartu-identitas-anak/kia/pas-foto/";
    private static final int MEGABYTE = 1024 * 1024;

    private final RunningSystem system;
    private final Calls gateway;

    UploadTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
    }

    @Test
    void aPhotographOfSomeMegabytesReachesTheAgencyWhole() throws Exception {
        String path = PHOTOS + ChildCard.of("siti.aminah", system).number();
        byte[] photo = photo(4 * MEGABYTE);

        Calls.Answer taken = send(path, photo, "siti.aminah");

        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        assertThat(taken.json().path("ukuran").asInt()).isEqualTo(photo.length);
        assertThat(taken.json().path("sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(photo)));
        assertThat(taken.json().path("jumlah_foto").asInt()).isEqualTo(1);
        assertThat(send(path, photo, "budi.santoso").status())
                .as("somebody else's application")
                .isEqualTo(404);
        assertThat(send(path, photo(7 * MEGABYTE), "siti.aminah").code()).isEqualTo("body_too_large");
    }

    @Test
    void anImportMayBeLargerThanOtherBodies() {
        byte[] file = new byte[6 * MEGABYTE];
        Arrays.fill(file, (byte) '\n');
        file[0] = '1';
        String officer = "Bearer " + system.tokenOf("petugas.bmkg");

        Calls.Answer taken =
                gateway.postFile("/registry/v1/imports", file, "application/x-ndjson", "Authorization", officer);

        assertThat(taken.status()).as(taken.toString()).isEqualTo(202);
        assertThat(taken.json().path("total").asInt()).isOne();
        assertThat(gateway.get("/registry/v1/imports", "Authorization", officer)
                        .json()
                        .path("largest_file")
                        .asLong())
                .isGreaterThan(file.length);
    }

    private Calls.Answer send(String path, byte[] photo, String citizen) {
        return gateway.postFile(path, photo, "image/jpeg", "Authorization", "Bearer " + system.tokenOf(citizen));
    }

    private static byte[] photo(int size) {
        byte[] file = new byte[size];
        new Random(1).nextBytes(file);
        System.arraycopy(HexFormat.of().parseHex("ffd8ffe0"), 0, file, 0, 4);
        return file;
    }
}
