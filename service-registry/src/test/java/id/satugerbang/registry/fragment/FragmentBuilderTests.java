package id.satugerbang.registry.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteBinding;
import id.satugerbang.api.internal.model.RouteOperation;
import id.satugerbang.api.internal.model.RouteUpstream;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.DocumentReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FragmentBuilderTests {

    private static final String DOCUMENT = """
            {
              "openapi": "3.0.3",
              "info": { "title": "Kartu", "version": "1" },
              "servers": [ { "url": "https://dalam.example.go.id" } ],
              "paths": {
                "/kartu/{nik}": {
                  "parameters": [
                    { "name": "nik", "in": "path", "required": true, "schema": { "type": "string" }, "x-citizen-attribute": "nik" },
                    { "name": "kota", "in": "query", "required": true, "schema": { "type": "string", "x-citizen-attribute": "alamat.kode_wilayah" } },
                    { "$ref": "#/components/parameters/Bahasa" }
                  ],
                  "post": {
                    "operationId": "submit",
                    "summary": "Ajukan",
                    "tags": [ "Kartu Anak" ],
                    "x-satu-audience": [ "citizen" ],
                    "x-satu-purpose": { "id": "Menerbitkan kartu" },
                    "security": [ { "kunci": [] } ],
                    "callbacks": { "selesai": {} },
                    "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Permohonan" } } } },
                    "responses": {
                      "200": { "description": "Diterima", "content": { "application/json": {
                        "schema": { "$ref": "#/components/schemas/Status", "description": "diabaikan" },
                        "example": { "$ref": "#/bukan/rujukan" } } } },
                      "default": { "$ref": "#/components/responses/Galat" }
                    }
                  }
                }
              },
              "components": {
                "securitySchemes": { "kunci": { "type": "apiKey", "in": "header", "name": "X-Key" } },
                "parameters": { "Bahasa": { "name": "bahasa", "in": "query", "required": true, "schema": { "type": "string" } } },
                "responses": { "Galat": { "description": "Galat" } },
                "schemas": {
                  "Permohonan": {
                    "type": "object",
                    "required": [ "nama", "alamat", "pemohon" ],
                    "properties": {
                      "nama": { "type": "string", "x-citizen-attribute": "nama_lengkap" },
                      "alamat": { "type": "string", "nullable": true, "enum": [ "a", "b" ] },
                      "pemohon": { "type": "object", "required": [ "nik" ],
                        "properties": { "nik": { "type": "string", "x-citizen-attribute": "nik" } } },
                      "umur": { "type": "integer", "minimum": 0, "exclusiveMinimum": true }
                    }
                  },
                  "Status": { "oneOf": [ { "$ref": "#/components/schemas/Baru" } ],
                    "discriminator": { "propertyName": "jenis", "mapping": { "baru": "Baru" } } },
                  "Baru": { "type": "object", "properties": { "induk": { "$ref": "#/components/schemas/Status" } } },
                  "TakDipakai": { "type": "string" }
                }
              }
            }
            """;

    private final ApiDocument document = new DocumentReader().read(DOCUMENT);
    private final ServiceFragment fragment = FragmentBuilder.build(document, route());

    @Test
    void theBoundSegmentIsMeAndSaysWhatItStandsFor() {
        JsonNode paths = section("paths");
        assertThat(paths.propertyNames()).containsExactly("/api/dukcapil/kartu/kartu/me");
        JsonNode bound = operation().path("x-satu-bound-path");
        assertThat(bound.toString()).isEqualTo("[{\"name\":\"nik\",\"x-citizen-attribute\":\"nik\"}]");
    }

    @Test
    void whatTheGatewayFillsInIsNotRequiredAndKeepsItsAnnotation() {
        JsonNode parameters = operation().path("parameters");
        assertThat(parameters).hasSize(2);
        assertThat(parameters.path(0).has("required")).isFalse();
        assertThat(parameters.at("/0/schema/x-citizen-attribute").asString()).isEqualTo("alamat.kode_wilayah");
        assertThat(parameters.at("/1/required").asBoolean()).isTrue();
        JsonNode body = schema("Permohonan");
        assertThat(body.path("required").toString()).isEqualTo("[\"alamat\"]");
        assertThat(body.at("/properties/nama/x-citizen-attribute").asString()).isEqualTo("nama_lengkap");
        assertThat(body.at("/properties/pemohon").has("required")).isFalse();
    }

    @Test
    void schemasOf30BecomeThoseOf31() {
        JsonNode properties = schema("Permohonan").path("properties");
        assertThat(properties.path("alamat").toString())
                .isEqualTo("{\"type\":[\"string\",\"null\"],\"enum\":[\"a\",\"b\",null]}");
        assertThat(properties.path("umur").toString()).isEqualTo("{\"type\":\"integer\",\"exclusiveMinimum\":0}");
    }

    @Test
    void namesAndReferencesAreTheServicesOwn() {
        JsonNode operation = operation();
        assertThat(operation.path("operationId").asString()).isEqualTo("dukcapil.kartu.submit");
        assertThat(operation.path("tags").toString()).isEqualTo("[\"dukcapil\"]");
        assertThat(operation
                        .at("/responses/200/content/application~1json/schema")
                        .toString())
                .isEqualTo("{\"$ref\":\"#/components/schemas/dukcapil.kartu.Status\"}");
        assertThat(operation.at("/responses/default/$ref").asString())
                .isEqualTo("#/components/responses/dukcapil.kartu.Galat");
        assertThat(operation
                        .at("/responses/200/content/application~1json/example/$ref")
                        .asString())
                .isEqualTo("#/bukan/rujukan");
        assertThat(schema("Status").at("/discriminator/mapping/baru").asString())
                .isEqualTo("#/components/schemas/dukcapil.kartu.Baru");
        assertThat(section("schemas").propertyNames())
                .containsExactlyInAnyOrder("dukcapil.kartu.Permohonan", "dukcapil.kartu.Status", "dukcapil.kartu.Baru");
    }

    @Test
    void whatBelongsToTheUpstreamIsLeftOut() {
        JsonNode operation = operation();
        assertThat(operation.has("callbacks")).isFalse();
        assertThat(operation.path("security").toString()).isEqualTo("[{\"access_token\":[]},{\"session\":[]}]");
        assertThat(fragment.members().values()).noneMatch(members -> members.contains("dalam.example.go.id"));
        assertThat(operation.at("/x-satu-purpose/id").asString()).isEqualTo("Menerbitkan kartu");
        assertThat(fragment.tags()).containsExactly("kartu-anak");
    }

    @Test
    void aServiceWithASystemInEachRegionSaysByWhichHeaderOneIsChosen() {
        PublishedRoute regional = route().upstreams(List.of(
                new RouteUpstream().url("https://provinsi.example.go.id"),
                new RouteUpstream().region("35.78").url("https://kota.example.go.id")));
        JsonNode parameters = JsonMapper.shared()
                .readTree("{"
                        + FragmentBuilder.build(document, regional).members().get("paths") + "}")
                .path("/api/dukcapil/kartu/kartu/me")
                .at("/post/parameters");
        assertThat(parameters).hasSize(3);
        assertThat(parameters.at("/2/name").asString()).isEqualTo("Satu-Region");
        assertThat(parameters.at("/2/in").asString()).isEqualTo("header");
        assertThat(parameters.at("/2/x-satu-regions").toString())
                .as("regions with a system of their own, * where one serves all the others")
                .isEqualTo("[\"*\",\"35.78\"]");
        assertThat(operation().path("parameters")).hasSize(2);
    }

    private JsonNode operation() {
        return section("paths").path("/api/dukcapil/kartu/kartu/me").path("post");
    }

    private JsonNode schema(String name) {
        return section("schemas").path("dukcapil.kartu." + name);
    }

    private JsonNode section(String name) {
        return JsonMapper.shared().readTree("{" + fragment.members().get(name) + "}");
    }

    private static PublishedRoute route() {
        RouteOperation submit = new RouteOperation()
                .operationId("submit")
                .method("POST")
                .path("/kartu/{nik}")
                .audience(List.of(RouteOperation.AudienceEnum.CITIZEN))
                .bindings(List.of(
                        new RouteBinding("nik", RouteBinding.InEnum.PATH, "nik", true),
                        new RouteBinding("alamat.kode_wilayah", RouteBinding.InEnum.QUERY, "kota", true)));
        return new PublishedRoute()
                .agency("dukcapil")
                .service("kartu")
                .operations(List.of(submit))
                .upstreams(List.of(new RouteUpstream().url("https://provinsi.example.go.id")));
    }
}
