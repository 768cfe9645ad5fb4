package io.leadpipeline.routing.domain;

import java.util.Locale;

/**
 * A rep who was looked at for a lead.
 *
 * @param turns where they stood in the rotation; who stands lower is owed more
 * @param load leads that wait for them to call
 */
public record Considered(String rep, long turns, int load, Verdict verdict) {
  /** Why a rep got a lead, or did not. */
  public enum Verdict {
    CHOSEN,
    LATER_TURN,
    NOT_BEFORE_CLOSING,
    OTHER_LANGUAGE,
    FULL,
    OFF_DUTY,
    OTHER_TERRITORY,
    LACKS_SKILL,
    ASKED_BEFORE;

    /** As the API names it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
