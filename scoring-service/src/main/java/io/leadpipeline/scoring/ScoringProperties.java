package io.leadpipeline.scoring;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of scoring.
 *
 * @param configDir the folder that holds {@code model.yml}
 */
@ConfigurationProperties("leadpipeline")
record ScoringProperties(@DefaultValue("config") Path configDir) {}
