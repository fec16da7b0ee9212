package id.satugerbang.quickstart.people;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.keycloak.Tokens;
import id.satugerbang.sdk.ApiClient;
import id.satugerbang.sdk.identity.CounterApi;
import id.satugerbang.sdk.identity.CounterCodesApi;
import id.satugerbang.sdk.identity.FamilyApi;
import id.satugerbang.sdk.identity.ProfileApi;
import id.satugerbang.sdk.identity.VerificationsApi;
import id.satugerbang.sdk.identity.model.AttributeValue;
import id.satugerbang.sdk.identity.model.CounterVerificationInput;
import id.satugerbang.sdk.identity.model.FamilyMember;
import id.satugerbang.sdk.identity.model.FamilyMemberInput;
import id.satugerbang.sdk.identity.model.FamilyRelation;
import id.satugerbang.sdk.identity.model.ProfilePatch;
import id.satugerbang.sdk.identity.model.VerificationInput;
import java.util.Map;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * On the first start, citizen {@value #CITIZEN} enters invented data and a child, an officer verifies the NIK at the counter, and
 * the civil registry matches the child's. A start that was cut short is
 * finished by the next; a profile with other data is left alone.
 */
public final class DemoPeople {

    private static final String CITIZEN = "siti.aminah";
    private static final String OFFICER = "petugas.loket";
    private static final String NIK = "3578095507900001";
    private static final Map<String, String> PROFILE = Map.ofEntries(
            Map.entry("nik", NIK),
            Map.entry("no_kk", "3578090101150009"),
            Map.entry("nama_lengkap", "Siti Aminah"),
            Map.entry("jenis_kelamin", "P"),
            Map.entry("tempat_lahir", "Surabaya"),
            Map.entry("tanggal_lahir", "1990-07-15"),
            Map.entry("agama", "islam"),
            Map.entry("status_perkawinan", "kawin"),
            Map.entry("alamat", "Jalan Contoh Nomor 1, Surabaya (data contoh)"),
            Map.entry("alamat.jalan", "Jalan Contoh Nomor 1"),
            Map.entry("alamat.rt", "001"),
            Map.entry("alamat.rw", "002"),
            Map.entry("alamat.kode_pos", "60111"),
            Map.entry("alamat.kode_wilayah", "35.78.09.1001"),
            Map.entry("telepon", "+628120000001"),
            Map.entry("email", "siti.aminah@warga.example"),
            Map.entry("jenis_pekerjaan", "Pedagang (contoh)"));
    private static final Map<String, String> CHILD = Map.of(
            "nik", "3578095705200003",
            "no_kk", "3578090101150009",
            "nama_lengkap", "Kirana Contoh",
            "jenis_kelamin", "P",
            "tempat_lahir", "Surabaya",
            "tanggal_lahir", "2020-05-17",
            "no_akta_lahir", "3578-LU-01062020-0099",
            "nama_ibu", "Siti Aminah",
            "nama_ayah", "Ahmad Contoh");

    private final String identity;
    private final Tokens tokens;

    /** @param identity origin of the identity service */
    public DemoPeople(String identity, Tokens tokens) {
        this.identity = identity;
        this.tokens = tokens;
    }

    /** Enters what is missing. @throws UserException where the identity service refuses */
    public void run() throws InterruptedException {
        ApiClient citizen = client(tokens.of(CITIZEN));
        try {
            AttributeValue nik =
                    new ProfileApi(citizen).getProfile().getAttributes().get("nik");
            if (nik == null ? isEmpty(citizen) : isUnfinished(nik)) {
                enter(citizen, client(tokens.withCodeOf(OFFICER)));
            }
        } catch (RestClientResponseException refused) {
            throw new UserException(
                    "The identity service refused sample data with HTTP "
                            + refused.getStatusCode().value() + ": " + refused.getResponseBodyAsString(),
                    refused);
        } catch (RestClientException broken) {
            throw new UserException("The identity service did not answer: " + broken.getMessage(), broken);
        }
    }

    private static boolean isEmpty(ApiClient citizen) {
        return new ProfileApi(citizen).getProfile().getAttributes().isEmpty();
    }

    /** True where an earlier start was cut short before the officer came. */
    private static boolean isUnfinished(AttributeValue nik) {
        return NIK.equals(nik.getValue()) && nik.getSource() == AttributeValue.SourceEnum.DECLARED;
    }

    private static FamilyMember child(FamilyApi family) {
        return family.listFamily().getItems().stream()
                .findFirst()
                .orElseGet(() -> family.addFamilyMember(new FamilyMemberInput()
                        .relation(FamilyRelation.ANAK)
                        .sameAddress(true)
                        .attributes(CHILD)));
    }

    private static void enter(ApiClient citizen, ApiClient officer) {
        new ProfileApi(citizen).patchProfile(new ProfilePatch().attributes(PROFILE), "*");
        FamilyMember child = child(new FamilyApi(citizen));
        String code = new CounterCodesApi(citizen).makeCounterCode().getCode();
        CounterApi counter = new CounterApi(officer);
        counter.verifyInPerson(new CounterVerificationInput()
                .code(code)
                .attributes(Map.of("nik", NIK, "no_kk", "3578090101150009", "nama_lengkap", "Siti Aminah")));
        counter.verifyInPerson(new CounterVerificationInput()
                .code(code)
                .member(child.getId())
                .attributes(Map.of("no_kk", "3578090101150009", "no_akta_lahir", "3578-LU-01062020-0099")));
        new VerificationsApi(citizen)
                .verifyAttribute(new VerificationInput().attribute("nik").member(child.getId()));
    }

    private ApiClient client(String token) {
        ApiClient client = new ApiClient().setBasePath(identity);
        client.setBearerToken(token);
        return client;
    }
}
