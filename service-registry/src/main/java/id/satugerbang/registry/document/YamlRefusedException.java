package id.satugerbang.registry.document;

/** A YAML text says something that JSON cannot; the message says what and where. */
final class YamlRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    YamlRefusedException(String what, String place) {
        super(what + " (" + place + ")");
    }
}
