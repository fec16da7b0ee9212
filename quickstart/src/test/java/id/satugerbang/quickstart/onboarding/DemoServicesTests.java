package id.satugerbang.quickstart.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.sdk.registry.model.CredentialInput;
import id.satugerbang.sdk.registry.model.StandardDraft;
import id.satugerbang.sdk.registry.model.Upstream;
import id.satugerbang.sdk.registry.model.UpstreamAuthType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoServicesTests {

    static Stream<DemoService> services() {
        return DemoServices.all().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void itsDocumentIsValidAndSaysWhoMayCallEveryOperation(DemoService service) {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(service.document(), null, new ParseOptions());
        assertThat(result.getMessages()).isEmpty();
        OpenAPI document = result.getOpenAPI();
        assertThat(document.getInfo().getVersion()).isEqualTo(service.version());
        assertThat(operations(document)).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.getOperationId()).isNotBlank();
            assertThat(operation.getSummary()).isNotBlank();
            assertThat(operation.getResponses()).isNotEmpty();
            assertThat(operation.getExtensions()).containsEntry("x-satu-assurance", "basic");
            assertThat((List<?>) operation.getExtensions().get("x-satu-audience"))
                    .isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void itsStandardHasTheSixMandatoryElements(DemoService service) {
        StandardDraft standard = service.standard();
        assertThat(standard.getPersyaratan()).isNotEmpty();
        assertThat(standard.getSistemMekanismeProsedur()).isNotNull();
        assertThat(standard.getJangkaWaktu()).isNotNull();
        assertThat(standard.getBiayaTarif()).isNotNull();
        assertThat(standard.getProdukPelayanan()).isNotNull();
        assertThat(standard.getPenangananPengaduan()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("services")
    void itIsLabelledAsASimulation(DemoService service) {
        assertThat(service.definition().service().getSimulated()).isTrue();
        assertThat(service.definition().agency().getName().getId()).contains("simulasi");
        assertThat(service.document()).contains("(simulasi)");
    }

    @Test
    void theChildIdentityCardIsFreeAndTakesSevenWorkingDays() {
        StandardDraft standard = service("kartu-identitas-anak").standard();
        assertThat(Period.parse(standard.getJangkaWaktu().getDuration())).isEqualTo(Period.ofDays(7));
        assertThat(standard.getJangkaWaktu().getWorkingDays()).isTrue();
        assertThat(standard.getBiayaTarif().getAmount()).isEqualTo(0);
    }

    @Test
    void theWeatherHasAPublicOperationAndOneForIntegrators() {
        DemoService weather = services().findFirst().orElseThrow();
        OpenAPI document = new OpenAPIV3Parser()
                .readContents(weather.document(), null, new ParseOptions())
                .getOpenAPI();
        assertThat(operations(document))
                .extracting(operation -> operation.getExtensions().get("x-satu-audience"))
                .containsExactlyInAnyOrder(List.of("public"), List.of("integrator"));
        assertThat(Duration.parse(weather.standard().getJangkaWaktu().getDuration()))
                .isPositive();
    }

    @Test
    void theReleaseNamesTheAgenciesWhereTheyReallyAre() {
        assertThat(services()
                        .flatMap(service -> service.release("http://127.0.0.1:1").getUpstreams().stream())
                        .map(Upstream::getUrl))
                .startsWith("http://127.0.0.1:1/bmkg", "http://127.0.0.1:1/dukcapil-surabaya")
                .allMatch(url -> url.startsWith("http://127.0.0.1:1/"));
    }

    @Test
    void oneServiceHasAnUpstreamOfItsOwnForTwoRegionsAndOneForAllOthers() {
        assertThat(service("antrean-puskesmas").release("http://127.0.0.1:1").getUpstreams())
                .extracting(Upstream::getRegion)
                .containsExactly("35.78", "35.15", null);
    }

    @Test
    void everyUpstreamsCredentialIsHandedOverWithTheAgenciesOwnKeys() {
        Map<String, String> keys = Map.of(
                "oss-user-key",
                "k1",
                "satusehat-client-id",
                "k2",
                "satusehat-client-secret",
                "k3",
                "bpjs-cons-id",
                "k4",
                "bpjs-secret",
                "k5",
                "bpjs-user-key",
                "k6",
                "esamsat-key",
                "k7");
        List<CredentialInput> handedOver = new ArrayList<>();
        services().forEach(service -> {
            Map<String, CredentialInput> credentials = service.credentials("http://127.0.0.1:1", keys);
            handedOver.addAll(credentials.values());
            service.release("http://127.0.0.1:1").getUpstreams().stream()
                    .map(Upstream::getAuth)
                    .filter(Objects::nonNull)
                    .forEach(auth -> assertThat(credentials)
                            .hasEntrySatisfying(auth.getCredential(), credential -> assertThat(credential.getType())
                                    .isEqualTo(auth.getType())));
        });
        assertThat(handedOver)
                .extracting(CredentialInput::getType)
                .containsExactlyInAnyOrder(
                        UpstreamAuthType.API_KEY,
                        UpstreamAuthType.API_KEY,
                        UpstreamAuthType.OAUTH2_CLIENT,
                        UpstreamAuthType.HMAC);
        assertThat(handedOver.toString())
                .contains("http://127.0.0.1:1/dinkes-jatim/oauth2/token", "k4", "k7")
                .doesNotContain("${");
    }

    private static DemoService service(String slug) {
        return services()
                .filter(service -> service.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static List<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }
}
