package id.satugerbang.registry.binding;

import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.support.format.ValueFormats;
import id.satugerbang.support.format.ValueTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one annotated parameter or property; what cannot be bound is noted. */
final class BindingReader {

    /** The annotation. */
    static final String ATTRIBUTE = "x-citizen-attribute";

    private static final String FORMAT = "x-citizen-format";
    private static final String TEMPLATE = "x-citizen-template";
    private static final int LONGEST_TEMPLATE = 500;
    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

    private final AttributeCatalogue catalogue;
    private final Findings findings;

    BindingReader(AttributeCatalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    /**
     * The binding that {@code annotated} asks for.
     *
     * @param schema of the value, which says its type
     */
    Optional<Binding> read(Located annotated, Located schema, String place, String name, boolean required) {
        Optional<CitizenAttribute> attribute = attribute(annotated);
        Optional<String> type = type(schema);
        if (attribute.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        String format = text(annotated, FORMAT);
        if (format != null && !fits(format, attribute.get())) {
            findings.add(
                    FindingCode.BINDING_FORMAT_UNKNOWN,
                    annotated.pointer() + "/" + FORMAT,
                    format,
                    attribute.get().key(),
                    String.join(", ", ValueFormats.examples()));
        }
        String template = text(annotated, TEMPLATE);
        if (template != null && !isTemplate(template)) {
            findings.add(FindingCode.BINDING_TEMPLATE_INVALID, annotated.pointer() + "/" + TEMPLATE, template);
        }
        return Optional.of(
                new Binding(attribute.get(), place, name, required, new Binding.Form(format, template, type.get())));
    }

    private Optional<CitizenAttribute> attribute(Located annotated) {
        JsonNode value = annotated.node().path(ATTRIBUTE);
        String key = value.isString() ? value.stringValue() : value.toString();
        String pointer = annotated.pointer() + "/" + ATTRIBUTE;
        Optional<CitizenAttribute> attribute = catalogue.find(key);
        if (attribute.isEmpty()) {
            findings.add(FindingCode.ATTRIBUTE_UNKNOWN, pointer, key);
        } else if (!attribute.get().storable()) {
            findings.add(FindingCode.ATTRIBUTE_PROTECTED, pointer, key);
            return Optional.empty();
        }
        return attribute;
    }

    private static boolean fits(String format, CitizenAttribute attribute) {
        return ValueFormats.find(format)
                .filter(known -> known.fits(attribute.type()))
                .isPresent();
    }

    private static boolean isTemplate(String template) {
        return template.length() <= LONGEST_TEMPLATE
                && template.chars().noneMatch(Character::isISOControl)
                && ValueTemplate.parse(template).isPresent();
    }

    private Optional<String> type(Located schema) {
        JsonNode declared = schema.node().path("type");
        List<String> types = declared.isArray()
                ? declared.valueStream()
                        .map(each -> each.asString(""))
                        .filter(each -> !each.equals("null"))
                        .toList()
                : List.of(declared.asString("string"));
        if (types.size() == 1 && SCALARS.contains(types.get(0))) {
            return Optional.of(types.get(0));
        }
        findings.add(FindingCode.BINDING_TYPE_UNSUPPORTED, schema.pointer(), declared.toString());
        return Optional.empty();
    }

    private static @Nullable String text(Located annotated, String member) {
        JsonNode value = annotated.node().path(member);
        return value.isMissingNode() ? null : value.asString(value.toString());
    }
}
