package id.satugerbang.registry.release.model;

/**
 * One immutable version of a service on its way from draft to retirement.
 *
 * <pre>
 * Discarded
 *    ^
 *    |
 * Draft &lt;-> Submitted -> Approved -> Published -> Deprecated -> Retired
 *              |                       ^              ^             ^
 *              v                       v              v             |
 *           Rejected                 Suspended &lt;- of either -------+
 * </pre>
 *
 * Publishing a newer release of the same service retires the one that was live.
 */
public sealed interface Release permits Draft, Submitted, Rejected, Approved, Live, Retired, Discarded {

    ReleaseKey key();

    /** Name of the state in contracts and in the database. */
    default String state() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
