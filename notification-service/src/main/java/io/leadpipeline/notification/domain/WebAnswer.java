package io.leadpipeline.notification.domain;

import java.time.Duration;
import java.util.Optional;

/** What came back from an address on the web; reasons carry neither secrets nor personal data. */
public sealed interface WebAnswer {

  /**
   * The other side spoke.
   *
   * @param retryAfter how long it asks to be left alone
   * @param body at most its first 64 KiB
   */
  record Said(int status, Optional<Duration> retryAfter, String body) implements WebAnswer {

    public boolean good() {
      return status >= 200 && status < 300;
    }
  }

  /** Nobody can tell whether the other side has it. */
  record Silent(String reason) implements WebAnswer {}

  /** The address is one that nothing is ever sent to; nothing was. */
  record Forbidden(String reason) implements WebAnswer {}
}
