package id.satugerbang.registry.finding;

/** How much a finding weighs. */
public enum Severity {
    /** The release cannot be submitted. */
    ERROR,
    /** The release works, but probably not as its officer wants. */
    WARNING
}
