package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.RouteSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A snapshot as it lies on disk.
 *
 * @param head revision and credentials
 * @param routes one published route each, as JSON
 */
record SnapshotLines(RouteSnapshot head, List<Line> routes) {

    /** @param end where the lines end, each with a line feed */
    static SnapshotLines of(byte[] content, int end, JsonMapper json) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < end; at++) {
            if (content[at] == '\n') {
                lines.add(new Line(content, start, at - start));
                start = at + 1;
            }
        }
        RouteSnapshot head = json.readValue(lines.get(0).text(), RouteSnapshot.class);
        return new SnapshotLines(head, lines.subList(1, lines.size()));
    }

    /** The routes' texts, for several processors at once. */
    Stream<String> texts() {
        return routes.parallelStream().map(Line::text);
    }

    /** Part of the file's content. */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(byte[] content, int from, int length) {

        String text() {
            return new String(content, from, length, StandardCharsets.UTF_8);
        }
    }
}
