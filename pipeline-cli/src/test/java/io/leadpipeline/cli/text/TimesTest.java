package io.leadpipeline.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "PT0.041S, 41 ms",
    "PT2.34S, 2.3 s",
    "PT59.9S, 59 s",
    "PT4M5S, 4 min 5 s",
    "PT3H20M, 3 h 20 min",
    "PT52H, 2 d 4 h"
  })
  void speaksOfTimeAsAPersonDoes(String time, String said) {
    assertThat(Times.span(Duration.parse(time))).isEqualTo(said);
  }
}
