package id.satugerbang.registry.unified;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes JSON. */
final class JsonDocumentWriter implements DocumentWriter {

    private final Writer target;
    private final Deque<Boolean> filled = new ArrayDeque<>();

    JsonDocumentWriter(Writer target) {
        this.target = target;
        write("{");
        filled.push(false);
    }

    @Override
    public void open(String name) {
        separate();
        write("\"" + name + "\":{");
        filled.push(false);
    }

    @Override
    public void members(String json) {
        if (!json.isEmpty()) {
            separate();
            write(json);
        }
    }

    @Override
    public void close() {
        filled.pop();
        write("}");
    }

    @Override
    public void end() {
        close();
    }

    private void separate() {
        if (filled.pop()) {
            write(",");
        }
        filled.push(true);
    }

    private void write(String text) {
        try {
            target.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
