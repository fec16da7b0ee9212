package id.satugerbang.quickstart.state;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Deletes what the quickstart itself has put into a state directory, and nothing else. */
public final class StateRemoval {

    private static final List<String> OWN = List.of(
            "agency-secrets.json",
            "data",
            "keys",
            "logs",
            "pids",
            "software",
            "launcher.lock",
            "realm-secrets.json",
            "server-secrets.json",
            "settings.properties",
            "stored-credentials.json");

    private StateRemoval() {}

    /** Deletes it; the directory itself too when nothing else is in it. */
    public static void remove(Path state) throws IOException {
        for (String name : OWN) {
            removeTree(state.resolve(name));
        }
        try {
            Files.deleteIfExists(state);
        } catch (DirectoryNotEmptyException somethingElse) {
            return;
        }
    }

    /** Deletes a file or a folder with everything in it; nothing happens where there is none. */
    public static void removeTree(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(path, new Removal());
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException failure)
                throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
