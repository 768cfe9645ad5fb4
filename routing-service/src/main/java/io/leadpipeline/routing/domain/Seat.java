package io.leadpipeline.routing.domain;

/**
 * A rep's place in a team's rotation.
 *
 * @param weight share of the leads against the others, 1 to 20
 * @param turns virtual time: what the rep got so far, in units of {@link Rotation#TURN} by weight
 * @param present whether the rep was there, with room for leads, when the team last chose
 */
public record Seat(String rep, int weight, long turns, boolean present) {
  public Seat {
    if (weight < 1 || weight > Rotation.MOST) {
      throw new IllegalArgumentException("weight: " + weight + " (expected: 1..20)");
    }
  }

  /** The seat after one more lead. */
  public Seat served() {
    return new Seat(rep, weight, turns + Rotation.TURN / weight, present);
  }

  /** The seat as if the last lead had never been. */
  public Seat credited() {
    return new Seat(rep, weight, turns - Rotation.TURN / weight, present);
  }

  /** Who comes starts where the team stands: nobody is owed the leads of a time away. */
  Seat comingTo(long level) {
    return new Seat(rep, weight, Math.max(turns, level), true);
  }

  Seat leaving() {
    return new Seat(rep, weight, turns, false);
  }
}
