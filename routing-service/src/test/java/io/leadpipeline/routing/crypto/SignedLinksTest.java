package io.leadpipeline.routing.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.routing.domain.OpenedLink;
import io.leadpipeline.testsupport.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedLinksTest {
  private static final String OLD = "an-old-key-of-at-least-32-characters";
  private static final String NEW = "a-new-key-of-at-least-32-characters!";
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.~";
  private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final Offer offer =
      new Offer(UUID.randomUUID(), "somchai", 2, NOW.plus(Duration.ofDays(30)));

  @Test
  void opensWhatItMade() {
    String url = links(NEW).urlOf(offer);

    assertThat(url).startsWith("https://sales.example.com/a/").hasSizeLessThan(120);
    assertThat(links(NEW).open(tokenIn(url))).isEqualTo(new OpenedLink.Good(offer));
  }

  @Test
  void opensNothingOfWhichOneCharacterWasChanged() {
    String token = links(NEW).tokenOf(offer);

    for (int i = 0; i < token.length(); i++) {
      for (int j = 0; j < ALPHABET.length(); j++) {
        String changed = token.substring(0, i) + ALPHABET.charAt(j) + token.substring(i + 1);
        if (!changed.equals(token)) {
          assertThat(links(NEW).open(changed)).as(changed).isEqualTo(new OpenedLink.Unknown());
        }
      }
    }
  }

  @Test
  void opensNothingCutOffOrLengthenedOrForeign() {
    String token = links(NEW).tokenOf(offer);

    for (int length = 0; length < token.length(); length++) {
      assertThat(links(NEW).open(token.substring(0, length))).isEqualTo(new OpenedLink.Unknown());
    }
    assertThat(links(NEW).open(token + "A")).isEqualTo(new OpenedLink.Unknown());
    assertThat(links(NEW).open("x".repeat(10_000))).isEqualTo(new OpenedLink.Unknown());
    assertThat(links(NEW).open("ü€")).isEqualTo(new OpenedLink.Unknown());
  }

  @Test
  void saysWhenALinkHasExpired() {
    String token = links(NEW).tokenOf(offer);

    clock.set(offer.expiresAt());

    assertThat(links(NEW).open(token)).isEqualTo(new OpenedLink.Expired());
  }

  @Test
  void acceptsTheOldKeyWhileItIsKept() {
    String token = links(OLD).tokenOf(offer);

    assertThat(links(NEW, OLD).open(token)).isEqualTo(new OpenedLink.Good(offer));
    assertThat(links(NEW).open(token)).isEqualTo(new OpenedLink.Unknown());
    assertThat(links(NEW, OLD).tokenOf(offer)).isEqualTo(links(NEW).tokenOf(offer));
  }

  private SignedLinks links(String... keys) {
    return new SignedLinks(
        URI.create("https://sales.example.com/"), new LinkKeys(List.of(keys)), clock);
  }

  private static String tokenIn(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
