package id.satugerbang.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.api.internal.model.RouteSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SnapshotFileTests {

    @TempDir
    private Path directory;

    @Test
    void aSnapshotThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        SnapshotFile file = new SnapshotFile(directory, JsonMapper.shared());
        Stream<PublishedRoute> broken = Stream.generate(() -> {
            throw new IllegalStateException("The disk is full");
        });

        assertThatThrownBy(() -> file.write(new RouteSnapshot(1L, List.of()), broken))
                .isInstanceOf(IllegalStateException.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void whatEarlierRunsLeftUnfinishedIsRemoved() throws IOException {
        Files.createFile(directory.resolve("routes123.new"));
        SnapshotFile file = new SnapshotFile(directory, JsonMapper.shared());

        assertThat(file.read()).isEmpty();
        assertThat(names()).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
