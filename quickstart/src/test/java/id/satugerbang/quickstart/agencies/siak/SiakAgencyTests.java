package id.satugerbang.quickstart.agencies.siak;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.quickstart.agencies.AgencyClient;
import id.satugerbang.quickstart.agencies.AgencyClient.Answer;
import id.satugerbang.quickstart.agencies.AgencyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiakAgencyTests {

    private static final AgencyServer SERVER = new AgencyServer(0, new SiakAgency("sandi").operations());
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
    void eachFieldThatWasSentIsJudgedAndNothingElseIsTold() throws Exception {
        Answer answer =
                ask("sandi", "\"NIK\":\"3578095507900001\",\"NAMA_LGKP\":\"Siti Aminah\",\"TGL_LHR\":\"16-07-1990\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/content/0/NIK").asString()).isEqualTo("Sesuai");
        assertThat(answer.body().at("/content/0/NAMA_LGKP").asString()).isEqualTo("Sesuai");
        assertThat(answer.body().at("/content/0/TGL_LHR").asString()).isEqualTo("Tidak Sesuai");
        assertThat(answer.body().toString()).doesNotContain("3578095507900001", "SURABAYA", "sandi");
    }

    @Test
    void aNikThatNobodyHasIsNotFound() throws Exception {
        assertThat(ask("sandi", "\"NIK\":\"3578095507909999\"")
                        .body()
                        .at("/content/0/RESPONSE_CODE")
                        .asString())
                .isEqualTo("13");
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        assertThat(ask("salah", "\"NIK\":\"3578095507900001\"").status()).isEqualTo(401);
    }

    private static Answer ask(String password, String fields) throws Exception {
        return client.postWith(
                "/siak/data_verifikasi",
                "{\"user_id\":\"satu-gerbang\",\"password\":\"" + password + "\"," + fields + "}");
    }
}
