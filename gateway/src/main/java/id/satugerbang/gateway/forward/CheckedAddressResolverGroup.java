package id.satugerbang.gateway.forward;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Resolves upstreams' names at connect time and lets only permitted addresses through, so that the address which was
 * checked is the one that is connected to (against DNS rebinding). Literal addresses pass the same check.
 */
final class CheckedAddressResolverGroup extends AddressResolverGroup<InetSocketAddress> {

    private final UpstreamAddresses addresses;
    private final Function<String, Future<List<InetAddress>>> names;

    /** @param names looks a host up; must not block */
    CheckedAddressResolverGroup(UpstreamAddresses addresses, Function<String, Future<List<InetAddress>>> names) {
        this.addresses = addresses;
        this.names = names;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new CheckedResolver(executor);
    }

    private List<InetSocketAddress> permitted(InetSocketAddress wanted, List<InetAddress> found)
            throws ForbiddenAddressException {
        String host = wanted.getHostString();
        List<InetSocketAddress> permitted = new ArrayList<>();
        for (InetAddress address : found) {
            if (!addresses.permits(host, wanted.getPort(), address)) {
                throw new ForbiddenAddressException();
            }
            permitted.add(new InetSocketAddress(address, wanted.getPort()));
        }
        return permitted;
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
            names.apply(wanted.getHostString()).addListener((Future<List<InetAddress>> found) -> {
                if (!found.isSuccess()) {
                    promise.tryFailure(found.cause());
                    return;
                }
                try {
                    promise.trySuccess(result.apply(permitted(wanted, found.getNow())));
                } catch (ForbiddenAddressException forbidden) {
                    promise.tryFailure(forbidden);
                }
            });
        }
    }
}
