package id.satugerbang.registry.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of imports.
 *
 * @param largestFile what one uploaded file may be; it is streamed, so that this costs no memory
 */
@ConfigurationProperties("satu.registry.imports")
record ImportProperties(@DefaultValue("512MB") DataSize largestFile) {}
