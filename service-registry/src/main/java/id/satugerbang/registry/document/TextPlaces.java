package id.satugerbang.registry.document;

import id.satugerbang.registry.finding.Finding.TextPlace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Finds the lines of pointers in a YAML text, and in a JSON text, which is read as YAML too. */
final class TextPlaces {

    private final Set<String> wanted;
    private final Map<String, TextPlace> found = new HashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();

    /** A collection that is being read. */
    private static final class Frame {

        private final String pointer;
        private final boolean list;
        private int index;
        private @Nullable String key;
        private @Nullable Event keyEvent;

        Frame(String pointer, boolean list) {
            this.pointer = pointer;
            this.list = list;
        }
    }

    private TextPlaces(Set<String> wanted) {
        this.wanted = wanted;
    }

    static Map<String, TextPlace> find(String text, Set<String> pointers) {
        TextPlaces places = new TextPlaces(pointers);
        try {
            for (Event event : YamlEvents.of(text)) {
                places.event(event);
                if (places.found.size() == pointers.size()) {
                    break;
                }
            }
        } catch (YamlEngineException noYaml) {
            return places.found;
        }
        return places.found;
    }

    private void event(Event event) {
        switch (event.getEventId()) {
            case MappingStart -> open.push(new Frame(node(event), false));
            case SequenceStart -> open.push(new Frame(node(event), true));
            case MappingEnd, SequenceEnd -> open.pop();
            case Scalar, Alias -> scalar(event);
            default -> {
                // the stream and the document begin and end
            }
        }
    }

    private void scalar(Event event) {
        Frame frame = open.peek();
        if (frame != null && !frame.list && frame.key == null) {
            frame.key = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
            frame.keyEvent = event;
        } else {
            node(event);
        }
    }

    /** Pointer of the value that begins here, whose place is that of its key. */
    private String node(Event event) {
        Frame frame = open.peek();
        if (frame == null) {
            return note(Pointers.DOCUMENT, event);
        }
        if (frame.list) {
            return note(Pointers.child(frame.pointer, frame.index++), event);
        }
        Event key = frame.keyEvent == null ? event : frame.keyEvent;
        String pointer = note(Pointers.child(frame.pointer, frame.key == null ? "" : frame.key), key);
        frame.key = null;
        frame.keyEvent = null;
        return pointer;
    }

    private String note(String pointer, Event event) {
        if (wanted.contains(pointer)) {
            event.getStartMark()
                    .ifPresent(mark ->
                            found.putIfAbsent(pointer, new TextPlace(mark.getLine() + 1, mark.getColumn() + 1)));
        }
        return pointer;
    }
}
