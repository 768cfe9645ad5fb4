package io.leadpipeline.routing.domain;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.Rep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in sales.
 *
 * @param zone IANA time zone
 * @param manager id of their manager
 * @param channels in the order they are tried
 * @param weight share of the team's leads, 1 to 20; 0 for one who gets none, such as a manager
 * @param onDuty false for one whom the team file sets away
 * @param test true for who gets the leads of test submissions
 */
public record Salesperson(
    String id,
    String team,
    String name,
    String email,
    String zone,
    @Nullable String manager,
    List<AlertChannel> channels,
    int weight,
    boolean onDuty,
    boolean active,
    boolean test,
    Terms terms,
    Presence presence) {
  public Salesperson {
    channels = List.copyOf(channels);
  }

  /** The language they are written to in, BCP 47. */
  public @Nullable String language() {
    return terms.languages().isEmpty() ? null : terms.languages().getFirst();
  }

  /** As events name them. */
  public Rep named() {
    return new Rep(id, name, email, language());
  }

  /** Gets leads in principle; whether they are there just now is for {@link DutyPlan} to say. */
  public boolean isTakingLeads() {
    return active && weight > 0 && !test;
  }

  /** True unless somebody set them away, until further notice or for a time. */
  public boolean isSaidToBeOnDuty() {
    DutyOverride override = presence.override();
    return override == null ? onDuty : override.onDuty();
  }

  /** The same person after they left. */
  public Salesperson gone() {
    return new Salesperson(
        id, team, name, email, zone, manager, channels, weight, false, false, test, terms,
        presence);
  }

  /** The same person with what was said of them by API. */
  public Salesperson with(Presence said) {
    return new Salesperson(
        id, team, name, email, zone, manager, channels, weight, onDuty, active, test, terms, said);
  }
}
