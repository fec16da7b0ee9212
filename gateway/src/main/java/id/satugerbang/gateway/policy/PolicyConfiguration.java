package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.exchange.ClientAddresses;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.gateway.route.RateLimit;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** Beans that keep traffic within its limits. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    ClientAddresses clientAddresses(GatewayProperties properties) {
        return new ClientAddresses(properties.edge().trustedProxies());
    }

    @Bean
    LeaseKeeper leaseKeeper(GatewayProperties properties, ReactiveStringRedisTemplate redis) {
        return new LeaseKeeper(redis, properties.replica());
    }

    @Bean
    CallLimits callLimits(GatewayProperties properties, ReactiveStringRedisTemplate redis, LeaseKeeper keeper) {
        LeaseStore store = new RedisLeases(
                redis, UUID.randomUUID().toString(), properties.policy().countTimeout(), () -> "");
        Leasing leasing = new Leasing(store, new Outage(PAUSE), keeper, System::nanoTime);
        keeper.keeps(leasing);
        return new CallLimits(leasing);
    }

    @Bean
    LimitRateFilter limitRateFilter(
            GatewayProperties properties,
            CallLimits limits,
            ClientAddresses addresses,
            PairwiseSubjects subjects,
            ProblemWriter problems) {
        GatewayProperties.Policy policy = properties.policy();
        RateLimit anyCaller =
                new RateLimit(RateLimit.Key.CITIZEN, policy.callsPerCaller(), policy.callsPerCallerWindow());
        return new LimitRateFilter(
                new ReplicaCounter(anyCaller),
                limits,
                addresses,
                new Quotas(subjects, addresses, policy.addressPercent()),
                problems);
    }

    @Bean
    LoopPressure loopPressure(GatewayProperties properties) {
        return new LoopPressure(properties.policy().loopDelay());
    }

    @Bean
    ShedLoadFilter shedLoadFilter(GatewayProperties properties, LoopPressure pressure, ProblemWriter problems) {
        return new ShedLoadFilter(pressure, properties.policy().maxInFlight(), problems);
    }
}
