package id.satugerbang.registry.imports;

import id.satugerbang.api.registry.model.ImportRow;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row and holds it against the contract. */
@Component
class RowReader {

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])([A-Z])");
    private static final Pattern INDEX = Pattern.compile("\\[([^\\]]*)\\]");

    private final JsonMapper json;
    private final Validator validator;

    RowReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The row; null where it cannot be read, with the reason in {@code errors}. */
    @Nullable
    ImportRow read(String payload, Map<String, String> columns, List<Finding> errors) {
        try {
            ImportRow row = json.readValue(payload, ImportRow.class);
            validator.validate(row).forEach(violation -> errors.add(invalid(violation, columns)));
            return row;
        } catch (JacksonException unreadable) {
            errors.add(unreadable(payload, unreadable, columns));
            return null;
        }
    }

    private static Finding invalid(ConstraintViolation<ImportRow> violation, Map<String, String> columns) {
        String steps = INDEX.matcher(violation.getPropertyPath().toString()).replaceAll(".$1");
        String pointer = "/"
                + CAMEL.matcher(steps)
                        .replaceAll(letter -> "_" + letter.group(1).toLowerCase(Locale.ROOT))
                        .replace('.', '/');
        return wrong(pointer, String.valueOf(violation.getInvalidValue()), columns);
    }

    /** A value of a table that has the wrong form is named by its column. */
    private Finding unreadable(String payload, JacksonException unreadable, Map<String, String> columns) {
        String place = where(unreadable);
        String pointer = "/" + place;
        if (columns.isEmpty() || !columns.containsKey(pointer)) {
            return Finding.of(FindingCode.ROW_UNREADABLE, "", place);
        }
        return wrong(pointer, json.readTree(payload).at(pointer).asString(""), columns);
    }

    private static Finding wrong(String pointer, String value, Map<String, String> columns) {
        String column = columns.getOrDefault(pointer, columns.getOrDefault(parent(pointer), pointer));
        String shown = value.equals("null") || value.isEmpty() ? column : column + ": \"" + value + "\"";
        RowRules rules = RowRules.of(pointer);
        return Finding.of(FindingCode.ROW_VALUE_INVALID, pointer, shown, rules.indonesian(), rules.english());
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private static String where(JacksonException unreadable) {
        List<String> steps = new ArrayList<>();
        unreadable.getPath().forEach(step -> steps.add(String.valueOf(step.getPropertyName())));
        return steps.isEmpty() ? "JSON" : String.join("/", steps);
    }
}
