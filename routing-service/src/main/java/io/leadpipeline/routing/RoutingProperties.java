package io.leadpipeline.routing;

import io.leadpipeline.events.Stage;
import io.leadpipeline.routing.domain.Clocks;
import io.leadpipeline.routing.domain.Patience;
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
 * @param configDir folder of {@code team.yml}, {@code routes.yml} and {@code holidays.yml}
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
   * @param watch pause between two looks at the files and the waiting line
   * @param answer what follows when nobody answers an offer
   * @param contact what follows when a rep accepts and does not call
   * @param alwaysOnDuty whether hours and holidays count for nothing; profile local only
   * @param unlimitedCapacity whether limits of reps count for nothing; profile local only
   * @param unassignedAlarm how long a lead may wait for a rep, once somebody should be there,
   *     before a manager is told
   */
  record Routing(
      @DefaultValue List<String> linkKeys,
      @DefaultValue("30d") Duration linkLife,
      @DefaultValue("5m") Duration raisedHandClock,
      @DefaultValue Map<String, Duration> stageClocks,
      @DefaultValue("1s") Duration watch,
      @DefaultValue Answer answer,
      @DefaultValue Contact contact,
      @DefaultValue("false") boolean alwaysOnDuty,
      @DefaultValue("false") boolean unlimitedCapacity,
      @DefaultValue("15m") Duration unassignedAlarm) {}

  /**
   * What follows when nobody answers an offer.
   *
   * @param remindAt share of the clock after which the rep is reminded, above 0 and at most 1
   * @param mostHops how many reps are asked before the fallback owner
   * @param missesUntilAway how many offers in a row a rep may let pass before they are set away; 0
   *     for any number
   */
  record Answer(
      @DefaultValue("0.4") double remindAt,
      @DefaultValue("3") int mostHops,
      @DefaultValue("2") int missesUntilAway) {}

  /**
   * What follows when a rep accepts and does not call.
   *
   * @param hot time to reach a hot lead
   * @param other time to reach any other
   * @param tellManagerAfter from the reminder until the manager is told
   * @param snooze how much more time a rep may have, once
   */
  record Contact(
      @DefaultValue("5m") Duration hot,
      @DefaultValue("1h") Duration other,
      @DefaultValue("10m") Duration tellManagerAfter,
      @DefaultValue("30m") Duration snooze) {}

  Patience patience() {
    Answer answer = routing.answer();
    if (answer.remindAt() <= 0 || answer.remindAt() > 1) {
      throw new InvalidSetting(
          "leadpipeline.routing.answer.remind-at",
          "is no share of the clock",
          "above 0 and at most 1; 0.4 of a 5-minute clock is 2 minutes");
    }
    Contact contact = routing.contact();
    return new Patience(
        answer.remindAt(),
        answer.mostHops(),
        contact.hot(),
        contact.other(),
        contact.tellManagerAfter(),
        contact.snooze());
  }

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
