package id.satugerbang.registry.lock;

/** What is locked, in the order in which every transaction does it; what comes earlier is never locked after what comes later. */
public enum Rank {
    /** Rows of agencies, by alias. */
    AGENCY,
    /** Rows of services, by id; whoever has one has the releases, joins and partners of that service. */
    SERVICE,
    /** The one row of the revision, and credentials behind it. */
    REVISION
}
