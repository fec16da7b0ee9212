package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.credential.CredentialStore;
import id.satugerbang.gateway.problem.ProblemWriter;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the forward stage. */
@Configuration(proxyBeanMethods = false)
class ForwardConfiguration {

    private static final int LOOKUP_THREADS = 16;

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService upstreamLookups() {
        ThreadPoolExecutor lookups = new ThreadPoolExecutor(
                LOOKUP_THREADS, LOOKUP_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "upstream-lookup");
                    thread.setDaemon(true);
                    return thread;
                });
        lookups.allowCoreThreadTimeOut(true);
        return lookups;
    }

    @Bean(destroyMethod = "close")
    UpstreamClients agencyClients(GatewayProperties properties, ExecutorService upstreamLookups) {
        UpstreamAddresses addresses = new UpstreamAddresses(properties.upstreamAllow());
        return new UpstreamClients(new CheckedAddressResolverGroup(addresses, upstreamLookups), properties.forward());
    }

    @Bean
    Forwarder forwarder(GatewayProperties properties, UpstreamClients agencyClients, ProblemWriter problems) {
        GatewayProperties.Forward limits = properties.forward();
        return new Forwarder(agencyClients, new UpstreamGuards(limits.circuitOpen()), problems, limits.bodyTime());
    }

    @Bean
    UpstreamAuths upstreamAuths(
            CredentialStore credentials, UpstreamClients agencyClients, JsonMapper json, Clock clock) {
        TokenClient tokens = new TokenClient(agencyClients.tokens(), json, clock);
        return new UpstreamAuths(credentials, new OAuth2ClientUpstreamAuth(tokens, clock), new HmacUpstreamAuth(clock));
    }

    @Bean
    ForwardFilter forwardFilter(Forwarder forwarder, UpstreamAuths auths, GatewayProperties properties) {
        return new ForwardFilter(forwarder, auths, properties.forward().maxConcurrentPerService());
    }

    @Bean
    AnnounceFarewellFilter announceFarewellFilter() {
        return new AnnounceFarewellFilter();
    }
}
