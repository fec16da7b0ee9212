package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.exchange.ClientBody;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** How fast the client of one connection sends its requests and takes the answers, and how many of its address keep the gateway waiting. */
final class MessagePace {

    private final ClientLimits limits;
    private final AddressCounts waiting;
    private final @Nullable SocketAddress client;
    private final Pace body;
    private final Pace answer;
    private long written;
    private long taken;
    private boolean counted;

    /** @param waiting connections on which the gateway waits in the middle of a message, by client address */
    MessagePace(ClientLimits limits, AddressCounts waiting, @Nullable SocketAddress client) {
        this.limits = limits;
        this.waiting = waiting;
        this.client = client;
        this.body = new Pace(limits.body(), limits.grace(), limits.rate());
        this.answer = new Pace(limits.answer(), limits.grace(), limits.rate());
    }

    /** A request begins; what is left of the answer before goes on counting. */
    void begin(Channel channel) {
        ClientBody.hurried(channel);
        body.begin();
        if (!answer.isTurn()) {
            answer.begin();
            written = 0;
            taken = 0;
        }
    }

    /** The gateway waits for bytes. */
    void asked() {
        body.turn(true, System.nanoTime());
    }

    void received(int bytes) {
        long now = System.nanoTime();
        body.moved(bytes, now);
        body.turn(false, now);
    }

    void written(long bytes) {
        written += bytes;
    }

    /** True where the client has not taken yet what was written. */
    static boolean isOwed(Channel channel) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer != null && !buffer.isEmpty();
    }

    /** Nobody waits for the client any more. */
    void end() {
        if (counted) {
            counted = false;
            waiting.leave(client);
        }
    }

    /** @param bodyDue false where the request has arrived whole */
    boolean isTooSlow(Channel channel, boolean bodyDue, long now) {
        lookAtAnswer(channel, now);
        if (!bodyDue) {
            body.turn(false, now);
        }
        return body.isStuck(now)
                || answer.isStuck(now)
                || (bodyDue && body.isTrickling(now))
                || (answer.isTrickling(now) && !ClientBody.isUnhurried(channel))
                || isOneTooMany(now);
    }

    /** Only what was handed to the system counts: what is not flushed yet waits for the gateway. */
    private void lookAtAnswer(Channel channel, long now) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        long pending = buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
        long seen = written - pending;
        if (seen > taken) {
            answer.moved(seen - taken, now);
            taken = seen;
        }
        answer.turn(buffer != null && !buffer.isEmpty(), now);
    }

    private boolean isOneTooMany(long now) {
        boolean slow = Math.max(body.stalled(now), answer.stalled(now)) >= limits.slow();
        if (slow == counted) {
            return false;
        }
        if (!slow) {
            end();
            return false;
        }
        counted = true;
        return !waiting.enter(client);
    }
}
