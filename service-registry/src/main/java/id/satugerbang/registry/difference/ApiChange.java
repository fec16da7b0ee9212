package id.satugerbang.registry.difference;

/**
 * One change of an API.
 *
 * @param breaking true where callers that work today may fail
 * @param pointer where it stands in the new upload, or in the old one for what is removed
 * @param aspect which part of the operation it is about
 * @param subject what changed, such as {@code GET /cuaca} or {@code GET /cuaca: query adm4}
 */
public record ApiChange(Kind kind, boolean breaking, String pointer, Aspect aspect, String subject) {

    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Part of an operation. */
    public enum Aspect {
        OPERATION("Operasi", "Operation"),
        PARAMETER("Parameter", "Parameter"),
        REQUEST_BODY("Isi permintaan", "Request body"),
        RESPONSE("Jawaban", "Response");

        private final String indonesian;
        private final String english;

        Aspect(String indonesian, String english) {
            this.indonesian = indonesian;
            this.english = english;
        }

        public String indonesian() {
            return indonesian;
        }

        public String english() {
            return english;
        }
    }
}
