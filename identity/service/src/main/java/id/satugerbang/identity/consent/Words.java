package id.satugerbang.identity.consent;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One text in Indonesian and, where there is one, English. */
record Words(String id, @Nullable String en) {

    /** The English text, or else the Indonesian one. */
    String english() {
        return en == null ? id : en;
    }

    Map<String, String> canonical() {
        Map<String, String> texts = new HashMap<>();
        texts.put("id", id);
        if (en != null) {
            texts.put("en", en);
        }
        return texts;
    }
}
