package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.ClientAbortedException;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.TimeoutException;
import java.net.ConnectException;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Names what went wrong between gateway and upstream. */
final class UpstreamFailures {

    private UpstreamFailures() {}

    /** True where the failure says something about the upstream, not about the client or the request. */
    static boolean isUpstreams(Throwable failure) {
        if (failure instanceof UpstreamAuthException unauthenticated) {
            return unauthenticated.isFromEndpoint();
        }
        return !(failure instanceof ProblemException) && !(failure instanceof ClientAbortedException);
    }

    /** True where the same call may succeed at once: its connection was refused or broke, or its token is not taken any more. */
    static boolean mayPass(Throwable failure) {
        boolean refused = failure instanceof ConnectException && !(failure instanceof ConnectTimeoutException);
        return refused
                || failure instanceof TokenRefusedException
                || failure instanceof PrematureCloseException
                || AbortedException.isConnectionReset(failure);
    }

    static ProblemException refusal(Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            return refusal;
        }
        if (failure instanceof TimeoutException || failure instanceof DeadlineExceededException) {
            return ProblemException.causedBy(ProblemCode.UPSTREAM_TIMEOUT, failure);
        }
        boolean crowded =
                failure instanceof PoolAcquireTimeoutException || failure instanceof PoolAcquirePendingLimitException;
        return ProblemException.causedBy(crowded ? ProblemCode.CIRCUIT_OPEN : ProblemCode.UPSTREAM_FAILED, failure);
    }
}
