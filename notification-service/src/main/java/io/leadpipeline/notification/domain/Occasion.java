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
  public static final Occasion HOTTER = new Occasion(Kind.HOTTER, null, null);
  public static final Occasion REMINDER = new Occasion(Kind.REMINDER, null, null);

  /** The kinds there are. */
  public enum Kind {
    OFFER,
    /** The same offer, hurried by a hotter request. */
    HOTTER,
    REMINDER,
    ESCALATION,
    /** What became of an offer, for somebody who was told of it. */
    UPDATE
  }

  static Occasion escalation(String reason, @Nullable String holder) {
    return new Occasion(Kind.ESCALATION, reason, holder);
  }

  static Occasion update(String what, @Nullable String holder) {
    return new Occasion(Kind.UPDATE, what, holder);
  }

  /** True when it tells readers about themselves: that they get no more leads for now. */
  public boolean isAboutReader() {
    return "set-away".equals(reason);
  }

  /** True for those who are to know, but do not have the lead: they see nobody's address. */
  public boolean isForOthers() {
    return kind == Kind.ESCALATION || kind == Kind.UPDATE;
  }
}
