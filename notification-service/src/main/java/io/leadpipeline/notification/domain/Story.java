package io.leadpipeline.notification.domain;

import io.leadpipeline.events.HandoffState;
import org.jspecify.annotations.Nullable;

/**
 * How a lead stands, as a message that was sent about it shows.
 *
 * @param holder name of whoever has it
 */
public record Story(Kind kind, @Nullable String holder) {

  /** A lead that waits for the answer of whoever reads the message. */
  public static final Story OPEN = new Story(Kind.OPEN, null);

  /** The kinds there are. */
  public enum Kind {
    OPEN,
    CONFIRMING,
    ACCEPTED,
    PASSED,
    OVER
  }

  /**
   * The story of a notice.
   *
   * @param answered true once a button was pressed: what came of it is routing's to say
   */
  public static Story of(
      Notice notice, HandoffCopy now, boolean answered, @Nullable String holder) {
    boolean mayTake = notice.occasion().isForOthers() && now.open();
    if (mayTake || now.stillOffers(notice.offer())) {
      return answered ? new Story(Kind.CONFIRMING, null) : OPEN;
    }
    if (now.owned()) {
      return new Story(Kind.ACCEPTED, holder);
    }
    boolean elsewhere = now.open() || now.state().equals(HandoffState.WAITING);
    return new Story(elsewhere ? Kind.PASSED : Kind.OVER, null);
  }

  /** True while there is something to press. */
  public boolean asks() {
    return kind == Kind.OPEN;
  }
}
