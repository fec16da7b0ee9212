package id.satugerbang.identity.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Connections beside those of the calls ({@code spring.datasource.hikari.maximum-pool-size}).
 *
 * @param laneConnections connections that only the lanes of disclosures use, at least one a lane
 */
@Validated
@ConfigurationProperties("satu.identity.database")
record DatabaseProperties(
        @DefaultValue("2") @Min(1) @Max(16) int laneConnections) {}
