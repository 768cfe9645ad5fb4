package io.leadpipeline.routing.domain;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.Rep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in sales.
 *
 * @param language BCP 47
 * @param zone IANA time zone
 * @param manager id of their manager
 * @param channels in the order they are tried
 * @param weight share of the team's leads, 1 to 20; 0 for one who gets none, such as a manager
 * @param test true for who gets the leads of test submissions
 */
public record Salesperson(
    String id,
    String team,
    String name,
    String email,
    @Nullable String language,
    String zone,
    @Nullable String manager,
    List<AlertChannel> channels,
    int weight,
    boolean onDuty,
    boolean active,
    boolean test) {
  public Salesperson {
    channels = List.copyOf(channels);
  }

  /** As events name them. */
  public Rep named() {
    return new Rep(id, name, email, language);
  }

  /** Can be given a lead now. */
  public boolean isTakingLeads() {
    return active && onDuty && weight > 0 && !test;
  }

  /** The same person after they left. */
  public Salesperson gone() {
    return new Salesperson(
        id, team, name, email, language, zone, manager, channels, weight, false, false, test);
  }

  /** The same person with another share; others are not told of shares. */
  public Salesperson withWeight(int other) {
    return new Salesperson(
        id, team, name, email, language, zone, manager, channels, other, onDuty, active, test);
  }
}
