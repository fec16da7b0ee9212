package id.satugerbang.identity.attribute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the service's own plain CSV resources: a header line, commas, no quotes. */
public final class CsvResource {

    private CsvResource() {}

    /** Rows below the header, each with as many cells as the header has. */
    public static List<String[]> rows(String name) {
        try (InputStream resource = CsvResource.class.getResourceAsStream("/catalogue/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("Resource catalogue/" + name + " is missing");
            }
            List<String> lines = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int width = lines.get(0).split(",", -1).length;
            return lines.stream().skip(1).map(line -> cells(name, line, width)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String[] cells(String name, String line, int width) {
        String[] cells = line.split(",", -1);
        if (cells.length != width) {
            throw new IllegalStateException("Resource catalogue/" + name + " has a row of another width: " + line);
        }
        return cells;
    }
}
