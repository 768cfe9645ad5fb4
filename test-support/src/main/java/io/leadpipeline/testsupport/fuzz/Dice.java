package io.leadpipeline.testsupport.fuzz;

import java.util.List;
import java.util.Random;

/** Choices that are the same for the same seed. */
final class Dice {

  private final Random random;

  Dice(long seed, int number) {
    random = new Random(seed * 1_000_003 + number);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** True once in so many times. */
  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
