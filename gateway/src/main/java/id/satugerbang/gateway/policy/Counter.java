package id.satugerbang.gateway.policy;

import java.util.List;
import reactor.core.publisher.Mono;

/** Counts calls against quotas. */
interface Counter {

    /**
     * Counts one call in all quotas, or in none where one is used up.
     *
     * @return one usage for each quota, in their order
     */
    Mono<List<Usage>> count(List<Quota> quotas);
}
