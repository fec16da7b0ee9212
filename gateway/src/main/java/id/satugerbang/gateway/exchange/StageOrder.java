package id.satugerbang.gateway.exchange;

/** Places of the stages' filters. Web filters: Spring Security's chain stands at -100. Gateway filters: metrics stand at 0. */
public final class StageOrder {

    /** First of the edge's web filters. */
    public static final int EDGE = -1000;

    /** Web filter that looks the route up, before anybody is asked who they are. */
    public static final int ROUTE = -500;

    /** Gateway filter that decides; runs after Spring Security. */
    public static final int AUTHZ = 100;

    /** Gateway filter that counts calls against limits, before any data is asked for. */
    public static final int POLICY = 150;

    /** Gateway filter that adds what the agency needs. */
    public static final int BIND = 200;

    /** Gateway filter that calls the upstream. */
    public static final int FORWARD = 300;

    private StageOrder() {}
}
