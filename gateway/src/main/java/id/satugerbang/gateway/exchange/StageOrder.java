package id.satugerbang.gateway.exchange;

/** Places of the stages' filters; Spring Security's filter chain stands at -100. */
public final class StageOrder {

    /** First of the edge's filters. */
    public static final int EDGE = -1000;

    /** Route look-up, before anybody is asked who they are. */
    public static final int ROUTE = -500;

    /** Order of gateway filters (after Spring Security) that decide. */
    public static final int AUTHZ = -300;

    /** Order of gateway filters that add what the agency needs. */
    public static final int BIND = -200;

    /** Order of the gateway filter that calls the upstream. */
    public static final int FORWARD = -100;

    private StageOrder() {}
}
