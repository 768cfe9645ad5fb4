package io.leadpipeline.ingest.domain;

import java.util.Map;
import java.util.Optional;

/**
 * How the calls of a tool are to be taken.
 *
 * @param server true when the key is known to servers only, so that what they say is verified
 * @param proof how calls prove who sends them; empty for the usual way of the tool
 * @param meanings what events mean, by their names; {@code *} is every other one
 * @param mapping what the connection reads by expressions
 * @param verifyToken what a tool brings along when it asks whether the address is ours
 * @param pull how leads are fetched of which the tool tells the id only
 */
public record HookSettings(
    boolean server,
    Optional<Proof> proof,
    Map<String, Form> meanings,
    Mapping mapping,
    Optional<String> verifyToken,
    Optional<Pull> pull) {

  /** Of a connection that says nothing about it. */
  public static final HookSettings PLAIN =
      new HookSettings(
          false, Optional.empty(), Map.of(), Mapping.NONE, Optional.empty(), Optional.empty());

  private static final String EVERY_OTHER = "*";

  public HookSettings {
    meanings = Map.copyOf(meanings);
  }

  /** What the connection asks for, else what the tool usually does. */
  public Proof proofOr(Proof usual) {
    return proof.orElse(usual);
  }

  /**
   * What an event of the first known name means, else of every other one, else {@code plain}. A
   * webinar or a meeting stays one where the connection says no other kind.
   */
  public Form meaning(Form plain, String... names) {
    for (String name : names) {
      Form meaning = meanings.get(name);
      if (meaning != null) {
        return meaning.orStays(plain);
      }
    }
    return meanings.getOrDefault(EVERY_OTHER, plain).orStays(plain);
  }
}
