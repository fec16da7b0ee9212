package id.satugerbang.registry.conformance;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks the system's resolver, for a bounded time and by a bounded number of threads. */
@Component
class DnsHostResolver implements HostResolver, DisposableBean {

    private static final int MOST_AT_ONCE = 16;

    private final ExecutorService lookups = new ThreadPoolExecutor(
            0, MOST_AT_ONCE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), DnsHostResolver::thread);
    private final long timeoutMillis;

    DnsHostResolver(UpstreamProperties properties) {
        this.timeoutMillis = properties.dnsTimeout().toMillis();
    }

    @Override
    public List<InetAddress> resolve(String host) {
        try {
            Future<InetAddress[]> lookup = lookups.submit(() -> InetAddress.getAllByName(host));
            return List.of(lookup.get(timeoutMillis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException unknown) {
            return List.of();
        }
    }

    @Override
    public void destroy() {
        lookups.shutdownNow();
    }

    private static Thread thread(Runnable lookup) {
        Thread thread = new Thread(lookup, "dns-lookup");
        thread.setDaemon(true);
        return thread;
    }
}
