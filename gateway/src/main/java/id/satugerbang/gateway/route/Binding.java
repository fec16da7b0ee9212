package id.satugerbang.gateway.route;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the gateway puts one attribute of the citizen.
 *
 * @param attribute key of the attribute, for example {@code alamat.kode_wilayah}
 * @param place part of the request
 * @param name name of the parameter; for the body the RFC 6901 pointer of the property
 * @param required true where the call makes no sense without it
 * @param format how the value is written, from {@code x-citizen-format}
 * @param template literal with one <code>{}</code> around the value, from {@code x-citizen-template}
 * @param type JSON type of a body property
 */
public record Binding(
        String attribute,
        Place place,
        String name,
        boolean required,
        @Nullable String format,
        @Nullable String template,
        Type type) {

    /** Parts of a request. */
    public enum Place {
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    /** JSON types that a value can be written as. */
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN
    }

    /** Names from the document's root to a body property. @throws UnbuildableReleaseException where there are none */
    public List<String> pointer() {
        if (!name.startsWith("/")) {
            throw new UnbuildableReleaseException("The binding " + name + " is no pointer to a property");
        }
        return Arrays.stream(name.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
