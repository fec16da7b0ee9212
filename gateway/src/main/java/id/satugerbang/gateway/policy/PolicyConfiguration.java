package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.gateway.route.RateLimit;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** Beans that keep traffic within its limits. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    LimitRateFilter limitRateFilter(
            GatewayProperties properties,
            ReactiveStringRedisTemplate redis,
            PairwiseSubjects subjects,
            ProblemWriter problems) {
        GatewayProperties.Policy policy = properties.policy();
        ReplicaCounter replica = new ReplicaCounter();
        RateLimit anyCaller =
                new RateLimit(RateLimit.Key.CITIZEN, policy.callsPerCaller(), policy.callsPerCallerWindow());
        return new LimitRateFilter(
                replica,
                new SteadyCounter(new RedisCounter(redis), replica, policy.countTimeout(), PAUSE),
                anyCaller,
                new Quotas(subjects),
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
