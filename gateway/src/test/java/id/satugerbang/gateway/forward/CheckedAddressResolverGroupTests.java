package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.resolver.AddressResolver;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a name meant when the release was checked counts for nothing when the gateway connects (DNS rebinding). */
class CheckedAddressResolverGroupTests {

    private static final InetSocketAddress NAME = InetSocketAddress.createUnresolved("localhost", 8090);

    @Test
    void aNameThatNowMeansAPrivateAddressIsNotConnectedTo() {
        assertThat(resolved(List.of(), NAME).cause()).isInstanceOf(ForbiddenAddressException.class);
        assertThat(resolver(List.of()).resolveAll(NAME).cause()).isInstanceOf(ForbiddenAddressException.class);
    }

    @Test
    void anAddressThatWasLookedUpBeforeIsCheckedAgain() throws UnknownHostException {
        InetAddress metadata = InetAddress.getByAddress("agency.example", new byte[] {(byte) 169, (byte) 254, 1, 1});
        InetSocketAddress resolved = new InetSocketAddress(metadata, 80);
        assertThat(resolver(List.of()).isResolved(resolved)).isFalse();
        assertThat(resolved(List.of(), new InetSocketAddress("169.254.169.254", 80))
                        .cause())
                .isInstanceOf(ForbiddenAddressException.class);
    }

    @Test
    void whatTheInstallationNamesIsConnectedToAtThatPortOnly() {
        assertThat(resolved(List.of("localhost:8090"), NAME).getNow().getPort()).isEqualTo(8090);
        assertThat(resolved(List.of("localhost:8091"), NAME).cause()).isInstanceOf(ForbiddenAddressException.class);
    }

    private static Future<InetSocketAddress> resolved(List<String> allowed, InetSocketAddress wanted) {
        return resolver(allowed).resolve(wanted);
    }

    private static AddressResolver<InetSocketAddress> resolver(List<String> allowed) {
        return new CheckedAddressResolverGroup(
                        new UpstreamAddresses(allowed), CheckedAddressResolverGroupTests::lookedUp)
                .newResolver(ImmediateEventExecutor.INSTANCE);
    }

    private static Future<List<InetAddress>> lookedUp(String host) {
        try {
            return ImmediateEventExecutor.INSTANCE.newSucceededFuture(List.of(InetAddress.getAllByName(host)));
        } catch (UnknownHostException unknown) {
            return ImmediateEventExecutor.INSTANCE.newFailedFuture(unknown);
        }
    }
}
