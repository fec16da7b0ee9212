package id.satugerbang.identity.disclosure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How disclosures are written.
 *
 * @param lanes transactions under way at once; all orders of one citizen take the same lane
 * @param batch most orders in one transaction
 * @param queue orders that may wait in a lane before more are refused
 * @param timeout longest wait of a caller for its row to be durable
 */
@Validated
@ConfigurationProperties("satu.identity.disclosure")
record DisclosureProperties(
        @DefaultValue("2") @Min(1) @Max(8) int lanes,
        @DefaultValue("64") @Min(1) @Max(1000) int batch,
        @DefaultValue("1000") @Min(1) @Max(100_000) int queue,
        @DefaultValue("2500ms") Duration timeout) {}
