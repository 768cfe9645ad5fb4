package io.leadpipeline.ingest.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.testsupport.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatusTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final StatusTokens tokens = new StatusTokens("a secret of sixteen", clock);
  private final UUID id = UUID.randomUUID();

  @Test
  void opensWhatItMade() {
    assertThat(tokens.open(tokens.of(id))).contains(new StatusTokens.Opened(id, NOW));
  }

  @Test
  void opensNothingAfterAnHour() {
    String token = tokens.of(id);

    clock.advance(Duration.ofMinutes(59));
    assertThat(tokens.open(token)).isPresent();
    clock.advance(Duration.ofMinutes(1));
    assertThat(tokens.open(token)).isEmpty();
  }

  @Test
  void opensNothingThatWasChangedOrMadeElsewhere() {
    String token = tokens.of(id);
    for (int at = 0; at < token.length() - 1; at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      assertThat(tokens.open(token.substring(0, at) + other + token.substring(at + 1))).isEmpty();
    }
    assertThat(tokens.open(new StatusTokens("another secret of ours", clock).of(id))).isEmpty();
    assertThat(tokens.open("")).isEmpty();
    assertThat(tokens.open("!".repeat(54))).isEmpty();
    assertThat(tokens.open(token + token)).isEmpty();
  }
}
