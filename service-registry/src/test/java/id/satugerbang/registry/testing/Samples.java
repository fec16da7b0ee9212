package id.satugerbang.registry.testing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Uploads that pass every check, to be changed by tests. */
public final class Samples {

    /** Host and port that the tests' allow-list names. */
    public static final String UPSTREAM = "127.0.0.1:18090";

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String DOCUMENT = """
            {
              "openapi": "3.0.3",
              "info": { "title": "Cuaca", "version": "1.2.0" },
              "paths": {
                "/publik/prakiraan-cuaca": {
                  "get": {
                    "operationId": "getForecast",
                    "summary": "Prakiraan cuaca per desa",
                    "x-satu-audience": ["public"],
                    "responses": { "200": { "description": "Prakiraan" } }
                  }
                },
                "/stasiun/{kode}": {
                  "get": {
                    "operationId": "getStation",
                    "summary": "Satu stasiun",
                    "x-satu-audience": ["integrator"],
                    "x-satu-assurance": "basic",
                    "parameters": [
                      { "name": "kode", "in": "path", "required": true, "schema": { "type": "string" } }
                    ],
                    "responses": { "200": { "description": "Stasiun" } }
                  }
                }
              }
            }
            """;

    private static final String BINDING_DOCUMENT = """
            {
              "openapi": "3.0.3",
              "info": { "title": "Kartu", "version": "1.0.0" },
              "paths": {
                "/kartu/{nik}": {
                  "post": {
                    "operationId": "ajukanKartu",
                    "summary": "Ajukan kartu",
                    "x-satu-audience": ["citizen"],
                    "x-satu-purpose": { "id": "Penerbitan kartu", "en": "To issue the card" },
                    "x-satu-proofing": "match",
                    "x-satu-acting": ["self", "family"],
                    "x-satu-case": { "receipt": "/nomor", "status": "/status" },
                    "parameters": [
                      { "name": "nik", "in": "path", "required": true, "schema": { "type": "string" },
                        "x-citizen-attribute": "nik" },
                      { "name": "tgl", "in": "query", "schema": { "type": "string" },
                        "x-citizen-attribute": "tanggal_lahir", "x-citizen-format": "date:dd-MM-yyyy" },
                      { "name": "X-Pasien", "in": "header", "schema": { "type": "string" },
                        "x-citizen-attribute": "nik", "x-citizen-template": "https://fhir.kemkes.go.id/id/nik|{}" }
                    ],
                    "requestBody": { "required": true, "content": { "application/json": { "schema": {
                      "type": "object",
                      "required": ["pemohon"],
                      "properties": {
                        "pemohon": {
                          "type": "object",
                          "required": ["nama"],
                          "properties": {
                            "nama": { "type": "string", "x-citizen-attribute": "nama_lengkap" },
                            "jk": { "type": "string", "x-citizen-attribute": "jenis_kelamin",
                              "x-citizen-format": "gender:L/P" },
                            "rt": { "type": "integer", "x-citizen-attribute": "alamat.rt" }
                          }
                        },
                        "catatan": { "type": "string" }
                      }
                    } } } },
                    "responses": { "201": { "description": "Dicatat" } }
                  }
                }
              }
            }
            """;

    private static final String RELEASE = """
            {
              "upstreams": [ { "url": "http://127.0.0.1:18090/bmkg", "auth": { "type": "none" } } ],
              "policy": { "deadline": "PT5S", "max_body_bytes": 65536 },
              "standard": {
                "persyaratan": [ { "text": { "id": "Kode wilayah desa", "en": "Village code" } } ],
                "sistem_mekanisme_prosedur": { "id": "Panggil API dengan kode desa." },
                "jangka_waktu": { "duration": "PT1S" },
                "biaya_tarif": { "amount": 0 },
                "produk_pelayanan": { "id": "Prakiraan cuaca" },
                "penanganan_pengaduan": { "text": { "id": "Hubungi kami" }, "url": "https://www.lapor.go.id" }
              }
            }
            """;

    private Samples() {}

    public static ObjectNode document() {
        return (ObjectNode) JSON.readTree(DOCUMENT);
    }

    /** One operation that binds in every place. */
    public static ObjectNode bindingDocument() {
        return (ObjectNode) JSON.readTree(BINDING_DOCUMENT);
    }

    public static ObjectNode release() {
        return release(document());
    }

    public static ObjectNode release(JsonNode document) {
        ObjectNode release = (ObjectNode) JSON.readTree(RELEASE);
        release.set("openapi", document);
        return release;
    }

    /** A release whose document is a text. */
    public static ObjectNode releaseOfText(String document) {
        return release(JSON.valueToTree(document));
    }

    public static String service(String slug, String name, String region, String sector) {
        return """
                {"slug":"%s","name":{"id":"%s"},"summary":{"id":"Ringkasan %s"},"sector":"%s","region":"%s","simulated":true}
                """.formatted(slug, name, name, sector, region);
    }
}
