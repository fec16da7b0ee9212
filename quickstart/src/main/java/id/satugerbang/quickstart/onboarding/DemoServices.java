package id.satugerbang.quickstart.onboarding;

import id.satugerbang.sdk.registry.model.StandardDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The services that are there after the first start. */
public final class DemoServices {

    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    private DemoServices() {}

    /** All of them. */
    public static List<DemoService> all() {
        return List.of(
                read("bmkg", "cuaca"),
                read("dukcapil-surabaya", "kartu-identitas-anak"),
                read("dpmptsp-sidoarjo", "nomor-induk-berusaha"),
                read("dinkes-jatim", "fasilitas-kesehatan"),
                read("dinkes-jatim", "antrean-puskesmas"),
                read("bpjs-kesehatan", "referensi"),
                read("bapenda-jatim", "pajak-kendaraan"));
    }

    private static DemoService read(String agency, String slug) {
        String folder = "/services/" + agency + "/" + slug + "/";
        String document = text(folder + "openapi.yaml");
        return new DemoService(
                agency,
                YAML.readValue(text(folder + "service.yaml"), DemoService.Definition.class),
                document,
                YAML.readTree(document).at("/info/version").asString(),
                YAML.readValue(text(folder + "standard.yaml"), StandardDraft.class));
    }

    private static String text(String name) {
        try (InputStream resource = DemoServices.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
