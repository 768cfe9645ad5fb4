package io.leadpipeline.routing.domain;

/**
 * A rep's place in a team's rotation.
 *
 * @param weight share of the leads against the others, 1 to 20
 * @param turns virtual time: what the rep got so far, in units of {@link Rotation#TURN} by weight
 */
public record Seat(String rep, int weight, long turns) {
  public Seat {
    if (weight < 1 || weight > Rotation.MOST) {
      throw new IllegalArgumentException("weight: " + weight + " (expected: 1..20)");
    }
  }

  /** The seat after one more lead. */
  public Seat served() {
    return new Seat(rep, weight, turns + Rotation.TURN / weight);
  }
}
