package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CatalogueIntegrationTests extends RegistryIntegrationTest {

    @Test
    void aServiceIsFoundByPrefixAndWithTypingErrors() {
        String agency = newAgency();
        publishService(agency, "kartu-identitas-anak", "Kartu identitas anak", "35.78", "kependudukan");
        for (String words :
                List.of("kartu", "ident", "KARTU Anak", "kartu identits", "identtas anak", "kependudukan")) {
            assertThat(services(search("q=" + encoded(words)), agency))
                    .as(words)
                    .containsExactly("kartu-identitas-anak");
        }
        assertThat(services(search("q=" + encoded("paspor haji")), agency)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "KTP, Kartu tanda penduduk elektronik",
        "STNK, Pajak kendaraan bermotor",
        "dokter, Antrean puskesmas",
        "hujan, Prakiraan cuaca daerah",
        "dokter surabaya, Antrean puskesmas Surabaya",
        "antri, Antrean puskesmas"
    })
    void aServiceIsFoundByWhatPeopleCallIt(String words, String name) {
        String agency = newAgency();
        publishService(agency, "layanan-uji", name, "35.78", "sinonim-uji");
        assertThat(services(search("sector=sinonim-uji&q=" + encoded(words)), agency))
                .containsExactly("layanan-uji");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\ude00", "\ud83d\ude97\ud83c\udf27", "!?", "***"})
    void whatHoldsNoWordFindsNothing(String typed) {
        String agency = newAgency();
        publishService(agency, "layanan-uji", "Layanan uji emoji", "35.78", "emoji-uji");
        Answer nothing = search("q=" + encoded(typed));
        assertThat(nothing.body().path("items").size()).isZero();
        assertThat(nothing.body().path("total").longValue()).isZero();
        assertThat(services(search("sector=emoji-uji&q=" + encoded("  ")), agency))
                .containsExactly("layanan-uji");
    }

    @Test
    void theBestMatchComesFirst() {
        String agency = newAgency();
        String word = "zirkonium";
        publishService(agency, "lain", "Layanan lain tentang " + word + " dan hal lain", "35", "uji");
        publishService(agency, "tepat", word, "35", "uji");
        assertThat(services(search("q=" + word), agency)).containsExactly("tepat", "lain");
    }

    @Test
    void regionsAreFoundUpwardsAndDownwards() {
        String agency = newAgency();
        publishService(agency, "provinsi", "Provinsi", "35", "wilayah-uji");
        publishService(agency, "kota", "Kota", "35.78", "wilayah-uji");
        publishService(agency, "kecamatan", "Kecamatan", "35.78.09", "wilayah-uji");
        publishService(agency, "lain", "Lain", "35.79", "wilayah-uji");
        String sector = "sector=wilayah-uji&region=";
        assertThat(services(search(sector + "35.78"), agency)).containsExactly("kecamatan", "kota", "provinsi");
        assertThat(services(search(sector + "35"), agency)).hasSize(4);
        assertThat(services(search(sector + "35.79.01"), agency)).containsExactly("lain", "provinsi");
        JsonNode entry = search(sector + "35.78").body().path("items").get(1);
        assertThat(entry.path("region_name").asString()).isEqualTo("Kota Surabaya");
        assertThat(entry.path("simulated").booleanValue()).isTrue();
        assertThat(entry.path("cost").path("amount").longValue()).isZero();
        assertThat(entry.path("time").path("duration").asString()).isEqualTo("PT1S");
        assertThat(entry.path("completeness").intValue()).isEqualTo(42);
    }

    @Test
    void pagesNeitherRepeatNorSkipWhileServicesAppear() {
        String agency = newAgency();
        List<String> slugs = new ArrayList<>();
        for (int number = 0; number < 45; number++) {
            slugs.add("layanan-%02d".formatted(number));
        }
        slugs.forEach(slug -> publishService(agency, slug, slug, "35", "halaman-uji"));
        Answer first = search("sector=halaman-uji");
        assertThat(first.body().path("total").longValue()).isEqualTo(45);
        publishService(agency, "aaa", "Aaa", "35", "halaman-uji");
        List<String> seen = services(first, agency);
        String next = first.text("next");
        while (!next.isEmpty()) {
            assertThat(next.length()).isLessThanOrEqualTo(200);
            Answer page = search("sector=halaman-uji&cursor=" + next);
            seen.addAll(services(page, agency));
            next = page.text("next");
        }
        assertThat(seen).containsExactlyElementsOf(slugs);
    }

    @Test
    void searchResultsPageByScore() {
        String agency = newAgency();
        for (int number = 0; number < 25; number++) {
            publishService(agency, "kuarsa-" + number, "Kuarsa " + number, "35", "skor-uji");
        }
        Answer first = search("q=kuarsa&sector=skor-uji");
        List<String> seen = services(first, agency);
        seen.addAll(services(search("q=kuarsa&sector=skor-uji&cursor=" + first.text("next")), agency));
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void aServicePageShowsStandardAndOperations() {
        String agency = newService();
        Answer release = publish(agency, Samples.release());
        Answer page = anonymous().get("/registry/v1/catalogue/" + agency + "/cuaca");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().path("operations").get(0).path("path").asString())
                .isEqualTo("/api/" + agency + "/cuaca/publik/prakiraan-cuaca");
        assertThat(page.body()
                        .path("standard")
                        .path("jangka_waktu")
                        .path("duration")
                        .asString())
                .isEqualTo("PT1S");
        Answer unchanged =
                anonymous().with("If-None-Match", page.etag()).get("/registry/v1/catalogue/" + agency + "/cuaca");
        assertThat(unchanged.status()).isEqualTo(304);
        move(officer(agency), release, "deprecate");
        assertThat(anonymous()
                        .get("/registry/v1/catalogue/" + agency + "/cuaca")
                        .body()
                        .path("entry")
                        .path("state")
                        .asString())
                .isEqualTo("deprecated");
        move(officer(agency), release, "retire");
        Answer gone = anonymous().get("/registry/v1/catalogue/" + agency + "/cuaca");
        assertThat(gone.body().at("/entry/state").asString()).isEqualTo("retired");
        assertThat(gone.text("ended_at")).isNotEmpty();
        assertThat(anonymous()
                        .get("/registry/v1/catalogue/" + agency + "/tidak-ada")
                        .code())
                .isEqualTo("service_not_found");
    }

    @Test
    void aRenamedAgencyIsFoundByItsNewName() {
        String agency = newService();
        publish(agency, Samples.release());
        String name = "Badan " + UUID.randomUUID().toString().replace("-", "");
        reviewer().put("/registry/v1/agencies/" + agency, "{\"name\":{\"id\":\"" + name + "\"},\"region\":\"35\"}");
        assertThat(services(search("q=" + name.substring(6)), agency)).containsExactly("cuaca");
        assertThat(anonymous()
                        .get("/registry/v1/agencies/" + agency)
                        .body()
                        .path("name")
                        .path("id")
                        .asString())
                .isEqualTo(name);
        assertThat(anonymous().get("/registry/v1/agencies").body().path("items").size())
                .isPositive();
    }

    private void publishService(String agency, String slug, String name, String region, String sector) {
        officer(agency).post(servicesOf(agency), Samples.service(slug, name, region, sector));
        Answer release = officer(agency)
                .post(
                        servicesOf(agency) + "/" + slug + "/releases",
                        Samples.release().toString());
        move(officer(agency), release, "submit");
        move(reviewer(), release, "approve");
        assertThat(move(reviewer(), release, "publish").status()).isEqualTo(200);
    }

    private Answer search(String query) {
        Answer answer = anonymous().get("/registry/v1/catalogue?" + query);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> services(Answer page, String agency) {
        List<String> services = new ArrayList<>();
        for (JsonNode entry : page.body().path("items")) {
            if (entry.path("agency").asString().equals(agency)) {
                services.add(entry.path("service").asString());
            }
        }
        return services;
    }
}
