package io.leadpipeline.routing;

import io.leadpipeline.events.Stage;
import io.leadpipeline.routing.domain.Clocks;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of routing.
 *
 * @param publicUrl where reps' browsers reach this service; the start of every accept link
 * @param configDir folder of {@code team.yml}
 */
@ConfigurationProperties("leadpipeline")
record RoutingProperties(
    @Nullable URI publicUrl,
    @DefaultValue("config") Path configDir,
    @DefaultValue Routing routing) {

  /**
   * What is routing's own.
   *
   * @param linkKeys secrets of accept links, each at least 32 characters: the first signs, both are
   *     accepted
   * @param linkLife how long an accept link works
   * @param raisedHandClock how long a rep has to answer for somebody who asked to be called
   * @param stageClocks the same by stage; stages not named here are not handed to sales
   * @param watch pause between two looks at {@code team.yml} and the waiting line
   * @param passOn whether an offer that nobody answered goes on to the next rep
   */
  record Routing(
      @DefaultValue List<String> linkKeys,
      @DefaultValue("30d") Duration linkLife,
      @DefaultValue("5m") Duration raisedHandClock,
      @DefaultValue Map<String, Duration> stageClocks,
      @DefaultValue("1s") Duration watch,
      @DefaultValue("true") boolean passOn) {}

  URI requiredPublicUrl() {
    if (publicUrl == null || publicUrl.getHost() == null) {
      throw new InvalidSetting(
          "leadpipeline.public-url", "is no address", "such as https://sales.example.com");
    }
    return publicUrl;
  }

  List<String> requiredLinkKeys() {
    List<String> keys = routing.linkKeys();
    if (keys.isEmpty() || keys.size() > 2 || keys.stream().anyMatch(key -> key.length() < 32)) {
      throw new InvalidSetting(
          "leadpipeline.routing.link-keys",
          "cannot sign links",
          "one or two secrets of at least 32 characters");
    }
    return keys;
  }

  Clocks clocks() {
    return new Clocks(
        routing.raisedHandClock(),
        routing.stageClocks().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> new Stage(entry.getKey().toUpperCase(java.util.Locale.ROOT)),
                    Map.Entry::getValue)));
  }
}
