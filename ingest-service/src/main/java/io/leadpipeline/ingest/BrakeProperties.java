package io.leadpipeline.ingest;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The brake on floods of raised hands.
 *
 * @param enabled false in profile local
 * @param every pause between two looks at what other instances took
 * @param apiUrl where the manager who is told reaches this API
 */
@ConfigurationProperties("leadpipeline.ingest.brake")
record BrakeProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1s") Duration every,
    @DefaultValue("http://127.0.0.1:8081") URI apiUrl) {}
