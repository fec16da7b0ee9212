package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.document.MediaTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Follows what operations ask for: parameters, and bodies of each kind that the portal sends. Each schema is looked at once, however
 * often it is referred to.
 */
final class AskOnceWalk {

    private static final String BINDING = "x-citizen-attribute";
    private static final int DEEPEST = 12;
    private static final int MOST_FIELDS = 5_000;
    private static final List<String> BODIES =
            List.of(MediaTypes.JSON, "multipart/form-data", "application/x-www-form-urlencoded");
    private static final List<String> PARTS = List.of("allOf", "oneOf", "anyOf");

    /** Data that only people have. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "nik",
            "no_kk",
            "jenis_kelamin",
            "tempat_lahir",
            "tanggal_lahir",
            "agama",
            "golongan_darah",
            "status_perkawinan",
            "pendidikan_terakhir",
            "jenis_pekerjaan",
            "nama_ibu",
            "nik_ibu",
            "nama_ayah",
            "nik_ayah",
            "email",
            "telepon");

    private static final Set<String> IDENTIFIERS = Set.of("nik", "no_kk");

    private final ApiDocument document;
    private final AttributeNames names;
    private final Consumer<Asked> found;
    private final Set<String> seen = new HashSet<>();
    private int fields;

    /**
     * A field that is called after an attribute.
     *
     * @param value its schema
     * @param bindable false where a binding would have no single place
     */
    record Asked(Located field, Located value, String name, String attribute, boolean bindable) {}

    /** What is known about the object that is looked at. */
    private record Around(boolean person, boolean bindable, int depth) {

        Around inside(boolean ofPerson, boolean single) {
            return new Around(person || ofPerson, bindable && single, depth + 1);
        }
    }

    AskOnceWalk(ApiDocument document, AttributeNames names, Consumer<Asked> found) {
        this.document = document;
        this.names = names;
        this.found = found;
    }

    void operation(ApiOperation operation) {
        boolean identified = operation.parameters().stream().anyMatch(parameter -> isOf(parameter, IDENTIFIERS));
        boolean person = operation.parameters().stream().anyMatch(parameter -> isOf(parameter, OF_PEOPLE));
        boolean search = operation.method().equals("GET") || operation.method().equals("HEAD");
        for (Located parameter : operation.parameters()) {
            boolean asked = !search || identified;
            String place = parameter.node().path("in").asString("");
            if (asked && !place.equals("cookie")) {
                Located schema = document.follow(parameter.child("schema"));
                field(parameter, schema, name(parameter), new Around(person, true, 0));
            }
        }
        Located content = operation.requestBody().child("content");
        for (String type : BODIES) {
            schema(MediaTypes.find(content, type).child("schema"), new Around(person, type.equals(MediaTypes.JSON), 0));
        }
    }

    private void schema(Located schema, Around around) {
        Located target = document.follow(schema);
        if (around.depth() > DEEPEST || fields > MOST_FIELDS || !seen.add(target.pointer())) {
            return;
        }
        Located properties = target.child("properties");
        boolean person = properties.node().propertyNames().stream().anyMatch(name -> isOfPerson(properties, name));
        Around here = around.inside(person, true);
        for (String name : properties.node().propertyNames()) {
            Located property = properties.child(name);
            field(property, document.follow(property), name, here);
            if (!names.isForeign(name)) {
                schema(property, here.inside(names.isOwn(name), true));
            }
        }
        for (String part : PARTS) {
            Located parts = target.child(part);
            for (int index = 0; index < parts.node().size(); index++) {
                schema(parts.child(index), here.inside(false, part.equals("allOf")));
            }
        }
        schema(target.child("items"), here.inside(false, false));
    }

    private void field(Located field, Located value, String name, Around around) {
        fields++;
        boolean bound = field.node().has(BINDING) || value.node().has(BINDING);
        if (!bound && (around.person() || !names.isBare(name))) {
            names.attribute(name)
                    .ifPresent(attribute -> found.accept(new Asked(field, value, name, attribute, around.bindable())));
        }
    }

    private boolean isOf(Located parameter, Set<String> attributes) {
        return parameter.node().has(BINDING)
                || document.follow(parameter.child("schema")).node().has(BINDING)
                || names.attribute(name(parameter)).filter(attributes::contains).isPresent();
    }

    private boolean isOfPerson(Located properties, String name) {
        return !names.isBare(name)
                && (properties.node().path(name).has(BINDING)
                        || names.attribute(name).filter(OF_PEOPLE::contains).isPresent());
    }

    private static String name(Located parameter) {
        return parameter.node().path("name").asString("");
    }
}
