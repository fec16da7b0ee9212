package id.satugerbang.identity.counter;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What officers may do at a counter.
 *
 * @param proofingAgencies agencies whose officers enrol citizens and verify documents; none unless named
 * @param codeLife how long a citizen's one-time code is good
 * @param sessionLife how long an assisted session lasts
 * @param receiptLife how long the code on a receipt is good that nobody uses
 */
@ConfigurationProperties("satu.counter")
record CounterProperties(
        @DefaultValue Set<String> proofingAgencies,
        @DefaultValue("15m") Duration codeLife,
        @DefaultValue("15m") Duration sessionLife,
        @DefaultValue("365d") Duration receiptLife) {}
