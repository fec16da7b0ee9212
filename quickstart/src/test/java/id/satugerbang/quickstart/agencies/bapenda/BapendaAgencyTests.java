package id.satugerbang.quickstart.agencies.bapenda;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.quickstart.agencies.AgencyClient;
import id.satugerbang.quickstart.agencies.AgencyClient.Answer;
import id.satugerbang.quickstart.agencies.AgencyServer;
import id.satugerbang.quickstart.agencies.assertion.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BapendaAgencyTests {

    private static final String BILL = "/bapenda-jatim/tagihan?nopol=L1234AB&nosin=56789";
    private static final String PAYMENT = "/bapenda-jatim/pembayaran";
    private static final String FORM = "{\"nopol\":\"L 1234 AB\",\"nosin\":\"56789\"}";
    private static final Assertions ASSERTIONS = new Assertions();
    private static final AgencyServer SERVER =
            new AgencyServer(0, new BapendaAgency("kunci", ASSERTIONS.verifier(), Assertions.clock()).operations());
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
    void aPlateLeadsToABillAndTheBillToAPaymentCode() throws Exception {
        Answer bill = client.getWith(BILL + "&apikey=kunci");
        assertThat(bill.status()).isEqualTo(200);
        long total = bill.body().path("total").asLong();
        assertThat(total)
                .isPositive()
                .isEqualTo(bill.body().path("pkb").asLong()
                        + bill.body().path("swdkllj").asLong());

        Answer payment = client.post(PAYMENT + "?apikey=kunci", FORM, ASSERTIONS.of("warga-1"));
        assertThat(payment.status()).isEqualTo(201);
        assertThat(payment.body().path("kode_bayar").asString()).matches("\\d{16}");
        assertThat(payment.body().path("total").asLong()).isEqualTo(total);
        assertThat(payment.body().path("keterangan").asString()).startsWith("simulasi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&apikey=", "&apikey=salah", "&apikey=kunci&apikey=kunci"})
    void withoutTheKeyNothingIsAnswered(String key) throws Exception {
        Answer answer = client.getWith(BILL + key);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("rc").asString()).isEqualTo("05");
    }

    @Test
    void aPaymentCodeIsForCitizensOnly() throws Exception {
        assertThat(client.post(PAYMENT + "?apikey=kunci", FORM, null).status()).isEqualTo(401);
        assertThat(client.post(PAYMENT, FORM, ASSERTIONS.of("warga-1")).status())
                .isEqualTo(403);
    }

    @Test
    void aPlateOfAnotherProvinceIsNotFoundAndOneThatIsNoneRefused() throws Exception {
        assertThat(client.getWith(BILL.replace("L1234AB", "B1234AB") + "&apikey=kunci")
                        .status())
                .isEqualTo(404);
        assertThat(client.getWith(BILL.replace("L1234AB", "1234") + "&apikey=kunci")
                        .status())
                .isEqualTo(400);
    }
}
