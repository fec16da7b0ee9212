package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.UserException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two launchers from working on one system; ends with the process. */
final class LauncherLock implements AutoCloseable {

    private final FileChannel channel;

    private LauncherLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws UserException where another launcher holds it */
    static LauncherLock acquire(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new UserException("Another ./satu up is at work here: ./satu status, or ./satu down first.");
        }
        return new LauncherLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
