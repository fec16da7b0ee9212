package id.satugerbang.identity.rights;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rights are used.
 *
 * @param erasureWait how long the erasure of everything waits, and can be withdrawn, where it was asked for without a
 *     second factor or at a counter; well inside the 72 hours
 */
@ConfigurationProperties("satu.rights")
record RightsProperties(@DefaultValue("24h") Duration erasureWait) {}
