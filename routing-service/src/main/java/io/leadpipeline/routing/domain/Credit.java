package io.leadpipeline.routing.domain;

import java.util.Set;

/** Which ways to give up a lead give the turn back. */
final class Credit {
  private static final String DECLINED = "declined:";
  private static final Set<String> REASONS =
      Set.of("WRONG_TERRITORY", "WRONG_LANGUAGE", "CONFLICT", "DUPLICATE", "NOT_A_LEAD");

  private Credit() {}

  /** Being busy earns none, nor does letting the clock run out. */
  static boolean isEarnedBy(String passReason) {
    return passReason.startsWith(DECLINED)
        && REASONS.contains(passReason.substring(DECLINED.length()));
  }
}
