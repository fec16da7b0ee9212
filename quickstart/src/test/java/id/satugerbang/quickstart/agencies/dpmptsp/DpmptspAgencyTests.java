package id.satugerbang.quickstart.agencies.dpmptsp;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.quickstart.agencies.AgencyClient;
import id.satugerbang.quickstart.agencies.AgencyClient.Answer;
import id.satugerbang.quickstart.agencies.AgencyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DpmptspAgencyTests {

    private static final String PATH = "/dpmptsp-sidoarjo/rba/inqueryNIB";
    private static final String INQUIRY = "{\"INQUERYNIB\":{\"nib\":\"1203000417856\"}}";
    private static final AgencyServer SERVER = new AgencyServer(0, new DpmptspAgency("kunci").operations());
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
    void withTheKeyABusinessIsFoundByItsNumber() throws Exception {
        Answer answer = client.postWith(PATH, INQUIRY, "user_key", "kunci");
        assertThat(answer.body().at("/responinqueryNIB/kode").asInt()).isEqualTo(200);
        assertThat(answer.body().at("/responinqueryNIB/dataNIB/nama_perseroan").asString())
                .contains("simulasi");
    }

    @Test
    void aMissingWrongOrRepeatedKeyIsRefusedInsideTheEnvelope() throws Exception {
        refused(401, client.postWith(PATH, INQUIRY));
        refused(401, client.postWith(PATH, INQUIRY, "user_key", "salah"));
        refused(401, client.postWith(PATH, INQUIRY, "user_key", "kunci", "user_key", "kunci"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"INQUERYNIB\":{\"nib\":\"123\"}}",
                "{\"INQUERYNIB\":{\"nib\":\"12030004178560\"}}"
            })
    void aNumberThatIsNoneIsRefused(String body) throws Exception {
        refused(400, client.postWith(PATH, body, "user_key", "kunci"));
    }

    @Test
    void anUnknownNumberIsAnErrorInsideHttp200() throws Exception {
        refused(404, client.postWith(PATH, INQUIRY.replace("1203", "9999"), "user_key", "kunci"));
    }

    private static void refused(int code, Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/responinqueryNIB/kode").asInt()).isEqualTo(code);
        assertThat(answer.body().at("/responinqueryNIB/dataNIB").isMissingNode())
                .isTrue();
        assertThat(answer.body().at("/responinqueryNIB/catatan").asString()).startsWith("simulasi");
    }
}
