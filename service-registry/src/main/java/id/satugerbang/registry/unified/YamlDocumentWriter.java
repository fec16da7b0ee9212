package id.satugerbang.registry.unified;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Writes YAML in block style. */
final class YamlDocumentWriter implements DocumentWriter {

    private static final String STEP = "  ";

    private final Writer target;
    private final JsonMapper json;
    private final Yaml yaml;
    private int depth;

    YamlDocumentWriter(Writer target, JsonMapper json) {
        this.target = target;
        this.json = json;
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setDereferenceAliases(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        this.yaml = new Yaml(options);
    }

    @Override
    public void open(String name) {
        write(STEP.repeat(depth) + name + ":\n");
        depth++;
    }

    @Override
    public void members(String members) {
        if (!members.isEmpty()) {
            String block = yaml.dump(json.readValue("{" + members + "}", Map.class));
            block.lines().forEach(line -> write(line.isEmpty() ? "\n" : STEP.repeat(depth) + line + "\n"));
        }
    }

    @Override
    public void close() {
        depth--;
    }

    @Override
    public void end() {
        // the last line has ended already
    }

    private void write(String text) {
        try {
            target.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
