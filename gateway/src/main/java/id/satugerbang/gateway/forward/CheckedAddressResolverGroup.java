package id.satugerbang.gateway.forward;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Resolves upstreams' names at connect time and lets only permitted addresses through, so that the address which was
 * checked is the one that is connected to (against DNS rebinding). Literal addresses pass the same check.
 */
final class CheckedAddressResolverGroup extends AddressResolverGroup<InetSocketAddress> {

    private final UpstreamAddresses addresses;
    private final Executor lookups;

    /** @param lookups where blocking look-ups run */
    CheckedAddressResolverGroup(UpstreamAddresses addresses, Executor lookups) {
        this.addresses = addresses;
        this.lookups = lookups;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new CheckedResolver(executor);
    }

    private List<InetSocketAddress> permitted(InetSocketAddress wanted)
            throws UnknownHostException, ForbiddenAddressException {
        String host = wanted.getHostString();
        List<InetSocketAddress> found = new ArrayList<>();
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (!addresses.permits(host, wanted.getPort(), address)) {
                throw new ForbiddenAddressException();
            }
            found.add(new InetSocketAddress(address, wanted.getPort()));
        }
        return found;
    }

    private final class CheckedResolver extends AbstractAddressResolver<InetSocketAddress> {

        CheckedResolver(EventExecutor executor) {
            super(executor, InetSocketAddress.class);
        }

        @Override
        protected boolean doIsResolved(InetSocketAddress address) {
            return false;
        }

        @Override
        protected void doResolve(InetSocketAddress wanted, Promise<InetSocketAddress> promise) {
            lookUp(wanted, promise, found -> found.get(0));
        }

        @Override
        protected void doResolveAll(InetSocketAddress wanted, Promise<List<InetSocketAddress>> promise) {
            lookUp(wanted, promise, found -> found);
        }

        private <T> void lookUp(
                InetSocketAddress wanted, Promise<T> promise, Function<List<InetSocketAddress>, T> result) {
            lookups.execute(() -> {
                try {
                    promise.trySuccess(result.apply(permitted(wanted)));
                } catch (UnknownHostException | ForbiddenAddressException | RuntimeException failed) {
                    promise.tryFailure(failed);
                }
            });
        }
    }
}
