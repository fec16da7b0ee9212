package id.satugerbang.registry.unified;

/** Writes an object whose members come one after the other, without ever holding it whole. */
interface DocumentWriter {

    /** Begins an object member that is filled until {@link #close()}. */
    void open(String name);

    /** Adds members to the object that is open, given as JSON without its braces; none where it is empty. */
    void members(String json);

    void close();

    /** Ends the document. */
    void end();
}
