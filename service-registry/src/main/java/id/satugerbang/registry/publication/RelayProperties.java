package id.satugerbang.registry.publication;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the relay from PostgreSQL to Redis.
 *
 * @param poll how often the relay looks for work that nobody woke it for
 * @param streamLength entries that the stream keeps, about
 * @param outboxLength revisions that the outbox keeps; a Redis that is further behind is rebuilt
 * @param batch routes per call while Redis is rebuilt
 */
@Validated
@ConfigurationProperties("satu.registry.relay")
record RelayProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10000") @Min(100) int streamLength,
        @DefaultValue("10000") @Min(100) int outboxLength,
        @DefaultValue("200") @Min(1) @Max(5000) int batch) {}
