package io.leadpipeline.notification.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an alert is about.
 *
 * @param reason why others are told, a code of routing's
 * @param holder name of whoever has the lead, for those who have it not
 */
public record Occasion(Kind kind, @Nullable String reason, @Nullable String holder) {
  public static final Occasion OFFER = new Occasion(Kind.OFFER, null, null);
  public static final Occasion REMINDER = new Occasion(Kind.REMINDER, null, null);

  /** The kinds there are. */
  public enum Kind {
    OFFER,
    REMINDER,
    ESCALATION
  }

  static Occasion escalation(String reason, @Nullable String holder) {
    return new Occasion(Kind.ESCALATION, reason, holder);
  }

  /** True when it tells readers about themselves: that they get no more leads for now. */
  public boolean isAboutReader() {
    return "set-away".equals(reason);
  }

  /** True for those who are to know, but do not have the lead: they see nobody's address. */
  public boolean isForOthers() {
    return kind == Kind.ESCALATION;
  }
}
