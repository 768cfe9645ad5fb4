package io.leadpipeline.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The explanation of a score.
 *
 * @param model version of the model that counted
 * @param counted the rules that counted, heaviest first, at most 12
 * @param more how many further rules counted
 */
public record Receipt(String model, List<Counted> counted, int more) {

  public Receipt {
    counted = List.copyOf(counted);
  }

  /**
   * A rule that counted for one signal.
   *
   * @param points as awarded
   * @param now what is left of them after decay
   */
  public record Counted(String rule, UUID signalId, Instant at, double points, double now) {}
}
