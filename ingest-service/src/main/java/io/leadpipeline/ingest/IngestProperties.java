package io.leadpipeline.ingest;

import io.leadpipeline.starter.startup.InvalidSetting;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of ingest.
 *
 * @param secret of the deployment, at least 16 characters: keys and content hashes are HMAC under
 *     it
 * @param configDir the folder that holds {@code connections.yml}
 * @param ingest its own settings
 */
@ConfigurationProperties("leadpipeline")
record IngestProperties(
    @Nullable String secret, @Nullable Path configDir, @DefaultValue Waits ingest) {

  private static final int SHORTEST_SECRET = 16;

  IngestProperties {
    if (secret == null || secret.length() < SHORTEST_SECRET) {
      throw new InvalidSetting(
          "leadpipeline.secret",
          "is missing or too short",
          "at least 16 characters, the same in every instance and for ever");
    }
    if (configDir == null) {
      throw new InvalidSetting("leadpipeline.config-dir", "is missing", "the configuration folder");
    }
  }

  /**
   * How long and how much a post may wait.
   *
   * @param kafkaPatience after which an unanswered post goes to the spool
   * @param spoolPatience after which an unanswered spool counts as away; a post that neither took
   *     when both patiences are over is refused with 503
   * @param spoolThreads that write the spool
   * @param spoolQueue posts that may wait for such a thread; more are refused with 503
   * @param relayEvery pause between two looks into the spool
   * @param watch pause between two looks at {@code connections.yml}
   */
  record Waits(
      @DefaultValue("500ms") Duration kafkaPatience,
      @DefaultValue("450ms") Duration spoolPatience,
      @DefaultValue("8") int spoolThreads,
      @DefaultValue("200") int spoolQueue,
      @DefaultValue("500ms") Duration relayEvery,
      @DefaultValue("1s") Duration watch) {}
}
