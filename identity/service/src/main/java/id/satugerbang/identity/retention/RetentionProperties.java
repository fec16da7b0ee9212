package id.satugerbang.identity.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long is kept what nobody needs for the citizen's own use any more. The ledger and the proofs of consent stay.
 *
 * @param signIns sign-ins, failed ones and sign-outs
 * @param assistedSessions after their end
 * @param histories changes of profiles
 * @param verifications checks, after their decision
 * @param offers requests for consent that were read
 * @param requests requests of citizens, after they were done; open ones stay
 * @param batch most rows that one statement removes
 */
@Validated
@ConfigurationProperties("satu.identity.retention")
record RetentionProperties(
        @DefaultValue("365d") Duration signIns,
        @DefaultValue("730d") Duration assistedSessions,
        @DefaultValue("1825d") Duration histories,
        @DefaultValue("1825d") Duration verifications,
        @DefaultValue("30d") Duration offers,
        @DefaultValue("1825d") Duration requests,
        @DefaultValue("1000") @Min(1) @Max(10_000) int batch) {}
