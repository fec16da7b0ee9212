package id.satugerbang.gateway.pitfalls;

import id.satugerbang.gateway.testing.RawUpstream;

/**
 * A running gateway that forwards {@code /api/uji/mentah} to {@link #upstream()} and {@code /api/uji/beku} to an upstream that
 * never answers, and does not let just anybody call {@code /api/uji/aturan/admin}.
 */
interface ProbedGateway extends AutoCloseable {

    int port();

    /** Keeps what reached it. */
    RawUpstream upstream();

    /** Header that the gateway itself adds to calls of {@code /api/uji/warga}. */
    String identityHeader();

    /** Takes in a definition that cannot work and after it a good one, for {@code /api/uji/baik}. */
    void takeInABadDefinitionBeforeAGoodOne();

    /** Stops as on SIGTERM; returns when it has stopped. */
    @Override
    void close();
}
