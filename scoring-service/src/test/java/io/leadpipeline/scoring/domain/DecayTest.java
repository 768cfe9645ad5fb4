package io.leadpipeline.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecayTest {

  @Test
  void halvesExactlyWithEachHalfLife() {
    for (int halfLives = 0; halfLives <= 600; halfLives++) {
      assertThat(Decay.growth(-halfLives)).isEqualTo(Math.scalb(1.0, -halfLives));
      assertThat(Decay.growth(halfLives)).isEqualTo(Math.scalb(1.0, halfLives));
    }
  }

  @Test
  void isThePowerOfTwoToTheLastDigitsOfADouble() {
    Random random = new Random(11);
    for (int i = 0; i < 100_000; i++) {
      double halfLives = random.nextDouble(-600, 600);
      double power = StrictMath.pow(2, halfLives);

      double growth = Decay.growth(halfLives);

      assertThat(Math.abs(growth - power)).isLessThanOrEqualTo(2 * Math.ulp(power));
    }
  }

  @Test
  void onlyFallsAsTimePasses() {
    double before = Double.MAX_VALUE;
    for (int millis = 0; millis < 100_000; millis++) {
      double growth = Decay.growth(-millis / 50_000.0);
      assertThat(growth).isLessThanOrEqualTo(before);
      before = growth;
    }
  }
}
