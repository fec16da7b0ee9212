package id.satugerbang.gateway.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a built portal by their path.
 *
 * <p>They are read once, so that a request can only ever name a file that was there: no path is resolved against the disk.
 */
final class PortalFiles {

    static final String INDEX = "/index.html";
    private static final long LARGEST = 8L * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(PortalFiles.class);

    private final Map<String, PortalFile> files;

    private PortalFiles(Map<String, PortalFile> files) {
        this.files = Map.copyOf(files);
    }

    /**
     * Reads every regular file below {@code directory}; links are not followed.
     *
     * @param previous directories of earlier builds, of which only assets are read: their names carry a hash of what they hold
     */
    static PortalFiles read(Path directory, List<Path> previous) {
        if (!Files.isRegularFile(directory.resolve("index.html"))) {
            LOG.warn("No portal at {}: its pages answer 404", directory);
            return new PortalFiles(Map.of());
        }
        Map<String, PortalFile> files = new HashMap<>();
        addAll(files, directory, directory);
        int current = files.size();
        for (Path build : previous) {
            Path assets = build.resolve(PortalPaths.ASSETS.substring(1));
            if (Files.isDirectory(assets)) {
                addAll(files, build, assets);
            }
        }
        LOG.info("Portal loaded: {} files, {} of earlier builds", current, files.size() - current);
        return new PortalFiles(files);
    }

    private static void addAll(Map<String, PortalFile> files, Path directory, Path below) {
        try (Stream<Path> found = Files.walk(below)) {
            found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(file -> add(files, directory, file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The portal's directory " + below + " cannot be read", unreadable);
        }
    }

    /** The file at a raw request path. */
    Optional<PortalFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static void add(Map<String, PortalFile> files, Path directory, Path file) {
        String name = "/" + directory.relativize(file).toString().replace('\\', '/');
        try {
            if (Files.size(file) <= LARGEST) {
                files.putIfAbsent(name, PortalFile.of(name, Files.readAllBytes(file)));
            } else {
                LOG.warn("Not served, larger than {} bytes: {}", LARGEST, name);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The portal's file " + name + " cannot be read", unreadable);
        }
    }
}
