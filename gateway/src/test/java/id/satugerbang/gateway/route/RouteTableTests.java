package id.satugerbang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.support.caller.Assurance;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTests {

    private final RouteTable table = new RouteTable();

    @Test
    void anOperationIsFoundWithTheRestOfItsPathUntouched() {
        table.put(entry("bmkg", "cuaca", "GET /prakiraan/{kode}"));

        RouteLookup found = table.find("GET", "/api/bmkg/cuaca/prakiraan/35%20a");

        assertThat(match(found).rest()).isEqualTo("/prakiraan/35%20a");
        assertThat(match(found).name()).isEqualTo("bmkg/cuaca#GET /prakiraan/{kode}");
    }

    @Test
    void aLiteralWinsOverAParameter() {
        table.put(entry("a", "b", "GET /{x}", "GET /y", "GET /{x}/detail", "GET /y/lain"));

        assertThat(match(table.find("GET", "/api/a/b/y")).operation().path()).isEqualTo("/y");
        assertThat(match(table.find("GET", "/api/a/b/z")).operation().path()).isEqualTo("/{x}");
        assertThat(match(table.find("GET", "/api/a/b/y/detail")).operation().path())
                .isEqualTo("/{x}/detail");
    }

    @ParameterizedTest
    @CsvSource({
        "/stasiun/96749.json, /stasiun/{id}.json",
        "/stasiun/96749, /stasiun/{id}",
        "/stasiun/daftar.json, /stasiun/daftar.json",
        "/stasiun/a.b.json, /stasiun/{id}.json",
        "/kasus/7:batal, /kasus/{id}:batal",
        "/kasus/7, /kasus/{id}",
        "/arsip/2020-2026, /arsip/{dari}-{sampai}",
        "/arsip/v1-2-3, /arsip/v{a}-{b}",
        "/jalur/moda/rute, /jalur/moda/{moda}",
        "/jalur/7/rute, /jalur/{id}/rute"
    })
    void parametersMayStandBesideLiteralsAndTheMoreConcreteTemplateWins(String path, String template) {
        table.put(entry(
                "a",
                "b",
                "GET /stasiun/{id}",
                "GET /stasiun/{id}.json",
                "GET /stasiun/daftar.json",
                "GET /kasus/{id}",
                "GET /kasus/{id}:batal",
                "GET /arsip/{dari}-{sampai}",
                "GET /arsip/v{a}-{b}",
                "GET /jalur/{id}/rute",
                "GET /jalur/moda/{moda}"));

        assertThat(match(table.find("GET", "/api/a/b" + path)).operation().path())
                .isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x.JSON", "/x%2ejson", "/.json", "/-", "/a-", "/-b", "/DAFTAR.json"})
    void whatSomeServersTakeForAMoreConcreteTemplatePassesAsNoOther(String path) {
        table.put(entry("a", "b", "GET /{x}.json", "GET /{x}-{y}", "GET /daftar.json"));

        assertThat(table.find("GET", "/api/a/b" + path)).isInstanceOf(RouteLookup.OperationUnknown.class);
        if (!path.endsWith("-") && !path.startsWith("/-") && !path.equals("/.json")) {
            table.put(entry("a", "b", "GET /{x}.json", "GET /{x}-{y}", "GET /daftar.json", "GET /{x}"));
            assertThat(table.find("GET", "/api/a/b" + path)).isInstanceOf(RouteLookup.OperationUnknown.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ADMIN", "/Admin", "/%61dmin", "/%41DMIN"})
    void aSegmentThatSomeServersTakeForALiteralDoesNotPassAsParameter(String path) {
        table.put(entry("a", "b", "GET /{x}", "GET /admin"));

        assertThat(table.find("GET", "/api/a/b" + path)).isInstanceOf(RouteLookup.OperationUnknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/a", "/api/a/", "/api/a/c/x", "/api/A/b/x", "/apix/a/b/x"})
    void whatNamesNoServiceIsUnknown(String path) {
        table.put(entry("a", "b", "GET /x"));

        assertThat(table.find("GET", path)).isInstanceOf(RouteLookup.ServiceUnknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/a/b", "/api/a/b/", "/api/a/b/x/", "/api/a/b/y/", "/api/a/b/x/y/z"})
    void whatNamesNoDeclaredPathIsUnknown(String path) {
        table.put(entry("a", "b", "GET /x", "GET /y/{z}"));

        assertThat(table.find("GET", path)).isInstanceOf(RouteLookup.OperationUnknown.class);
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() {
        table.put(entry("a", "b", "GET /x", "POST /x", "POST /y"));

        assertThat(allowed("DELETE", "/api/a/b/x")).containsExactly("GET", "HEAD", "OPTIONS", "POST");
        assertThat(allowed("OPTIONS", "/api/a/b/y")).containsExactly("OPTIONS", "POST");
        assertThat(allowed("HEAD", "/api/a/b/y")).containsExactly("OPTIONS", "POST");
    }

    @Test
    void headIsGetUnlessTheDocumentSaysMore() {
        table.put(entry("a", "b", "GET /x", "GET /y", "HEAD /y"));

        assertThat(match(table.find("HEAD", "/api/a/b/x")).operation().method()).isEqualTo("GET");
        assertThat(match(table.find("HEAD", "/api/a/b/y")).operation().method()).isEqualTo("HEAD");
    }

    @Test
    void aServiceIsReplacedAndRemovedWithoutTouchingOthers() {
        table.put(entry("a", "b", "GET /x"));
        table.put(entry("a", "c", "GET /x"));

        table.put(entry("a", "b", "GET /neu"));
        table.remove(new ServiceId("a", "c"));

        assertThat(table.find("GET", "/api/a/b/neu")).isInstanceOf(RouteLookup.Found.class);
        assertThat(table.find("GET", "/api/a/c/x")).isInstanceOf(RouteLookup.ServiceUnknown.class);
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void thirtySixThousandServicesAreFoundLikeOne() {
        List<RouteEntry> entries = new ArrayList<>();
        for (int i = 0; i < 36_000; i++) {
            entries.add(entry("agency-" + i % 60, "service-" + i, "GET /x"));
        }
        table.replaceAll(entries);

        assertThat(table.size()).isEqualTo(36_000);
        assertThat(match(table.find("GET", "/api/agency-59/service-35999/x"))
                        .release()
                        .service())
                .isEqualTo(new ServiceId("agency-59", "service-35999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET x", "GET /{a", "GET /a}.{b}", "GET /a b", "GET /{}"})
    void aPathThatCannotBeMatchedDoesNotBuild(String operation) {
        assertThatThrownBy(() -> entry("a", "b", operation)).isInstanceOf(UnbuildableReleaseException.class);
    }

    @Test
    void twoOperationsForTheSameCallsDoNotBuild() {
        assertThatThrownBy(() -> entry("a", "b", "GET /{x}", "GET /{y}"))
                .isInstanceOf(UnbuildableReleaseException.class)
                .hasMessageContaining("GET /{y}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a/", "http:///x", "http://u@a/", "http://[::1]/", "http://a/?x", "http://a/#x", "a/b"})
    void anUpstreamThatCouldBeReadInSeveralWaysDoesNotBuild(String url) {
        assertThatThrownBy(() -> RouteEntry.checked(release("a", "b", URI.create(url), "GET /x")))
                .isInstanceOf(UnbuildableReleaseException.class);
    }

    private Set<String> allowed(String method, String path) {
        RouteLookup lookup = table.find(method, path);
        assertThat(lookup).isInstanceOf(RouteLookup.MethodNotAllowed.class);
        return ((RouteLookup.MethodNotAllowed) lookup).allowed();
    }

    private static RouteMatch match(RouteLookup lookup) {
        assertThat(lookup).isInstanceOf(RouteLookup.Found.class);
        return ((RouteLookup.Found) lookup).match();
    }

    private static RouteEntry entry(String agency, String service, String... operations) {
        return RouteEntry.checked(release(agency, service, URI.create("http://upstream.example/base"), operations));
    }

    private static Release release(String agency, String service, URI url, String... operations) {
        List<Operation> list = Arrays.stream(operations)
                .map(text -> text.split(" ", 2))
                .map(part -> new Operation(
                        String.join(" ", part), part[0], part[1], Set.of(Audience.PUBLIC), Assurance.BASIC))
                .toList();
        return new Release(
                new ServiceId(agency, service),
                UUID.randomUUID(),
                1,
                null,
                Duration.ofSeconds(1),
                1024,
                List.of(),
                0,
                list,
                List.of(new Upstream(null, url)));
    }
}
