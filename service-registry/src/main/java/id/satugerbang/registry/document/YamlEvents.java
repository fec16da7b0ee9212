package id.satugerbang.registry.document;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Reads YAML 1.2 event by event, without recursion. */
final class YamlEvents {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(DocumentLimits.BYTES).build();

    private YamlEvents() {}

    static Iterable<Event> of(String text) {
        return new Parse(SETTINGS).parseString(text);
    }

    /** {@code line:column} from 1, as people count them. */
    static String place(Event event) {
        return event.getStartMark().map(YamlEvents::place).orElse("?");
    }

    static String place(Mark mark) {
        return (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }
}
