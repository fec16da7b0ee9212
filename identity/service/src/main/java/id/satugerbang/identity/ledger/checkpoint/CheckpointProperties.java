package id.satugerbang.identity.ledger.checkpoint;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often checkpoints are made.
 *
 * @param every time between two checkpoints
 */
@Validated
@ConfigurationProperties("satu.identity.checkpoint")
record CheckpointProperties(@DefaultValue("1h") Duration every) {}
