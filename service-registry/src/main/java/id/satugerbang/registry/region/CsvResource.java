package id.satugerbang.registry.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the small CSV files on the class path (RFC 4180 without line breaks in fields). */
public final class CsvResource {

    private CsvResource() {}

    /** Every row but the header. */
    public static List<List<String>> rows(String name) {
        return lines(name).skip(1).map(CsvResource::fields).toList();
    }

    /** Names of the columns. */
    public static List<String> header(String name) {
        return lines(name).findFirst().map(CsvResource::fields).orElseGet(List::of);
    }

    private static Stream<String> lines(String name) {
        try (InputStream file = CsvResource.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char next : line.toCharArray()) {
            if (next == '"') {
                quoted = !quoted;
            } else if (next == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(next);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
