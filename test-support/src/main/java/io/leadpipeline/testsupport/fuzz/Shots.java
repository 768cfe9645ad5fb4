package io.leadpipeline.testsupport.fuzz;

import java.nio.file.Path;

/** Makes up requests: each is the same for the same seed and number. */
public final class Shots {

  private final long seed;
  private final HookDrafts hooks;

  /**
   * @param payloads folder of ingest's test resources
   */
  public Shots(long seed, Path payloads) {
    this.seed = seed;
    this.hooks = new HookDrafts(new Payloads(payloads));
  }

  long seed() {
    return seed;
  }

  /** About a third as tools send them, the others changed once, twice or three times. */
  Shot shot(int number) {
    Dice dice = new Dice(seed, number);
    Somebody somebody = Somebody.of(seed, number);
    Draft draft = draft(dice, somebody);
    for (int i = dice.below(3) + dice.below(2); i > 0; i--) {
      draft = dice.once(3) ? changed(draft, dice) : dice.one(BodyMutations.ALL).apply(draft, dice);
    }
    Draft signed = draft.signed();
    Draft sent = dice.once(20) ? dice.one(BodyMutations.ALL).apply(signed, dice) : signed;
    Shot shot = new Shot(number, sent, Framing.PLAIN, somebody);
    return dice.once(12) ? dice.one(WireMutations.ALL).apply(shot, dice) : shot;
  }

  private Draft draft(Dice dice, Somebody somebody) {
    int kind = dice.below(20);
    if (kind < 7) {
      return FormDrafts.of(dice, somebody);
    }
    if (kind < 13) {
      return hooks.of(dice, somebody);
    }
    if (kind < 16) {
      return OtherDrafts.signals(dice, somebody);
    }
    if (kind < 18) {
      Draft previewed = dice.once(2) ? FormDrafts.of(dice, somebody) : hooks.of(dice, somebody);
      return OtherDrafts.preview(previewed);
    }
    return OtherDrafts.look(dice);
  }

  private static Draft changed(Draft draft, Dice dice) {
    return dice.one(HeaderMutations.ALL).apply(draft, dice);
  }
}
