package id.satugerbang.quickstart.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where everything of one system lies. Readable by its owner only. */
public final class StateDirectory {

    private final Path root;

    public StateDirectory(Path root) {
        this.root = root;
    }

    /** Makes the directory and its folders. */
    public void create() throws IOException {
        for (Path folder : new Path[] {root, logs(), pids(), data(), software()}) {
            createPrivate(folder);
        }
    }

    /** The directory itself. */
    public Path root() {
        return root;
    }

    /** Log of a part. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Pid file of a part. */
    public Path pid(String part) {
        return pids().resolve(part + ".pid");
    }

    /** Folder of all pid files. */
    public Path pids() {
        return root.resolve("pids");
    }

    /** Folder of all logs. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Data of a part that must survive a restart. */
    public Path data(String part) {
        return data().resolve(part);
    }

    /** Unpacked server binaries. */
    public Path software() {
        return root.resolve("software");
    }

    /** Held by the running launcher, so that two of them never work on one system. */
    public Path lock() {
        return root.resolve("launcher.lock");
    }

    private Path data() {
        return root.resolve("data");
    }

    /** Makes a folder that only its owner may enter. */
    public static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
