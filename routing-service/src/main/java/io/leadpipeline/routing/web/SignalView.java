package io.leadpipeline.routing.web;

import io.leadpipeline.events.Intent;
import io.leadpipeline.events.RecentSignal;

/** Something the lead did, in the rep's words. */
record SignalView(String what, String title, String when) {
  static SignalView of(RecentSignal signal, Wording words) {
    return new SignalView(
        what(signal, words),
        signal.title() == null ? "" : signal.title(),
        words.moment(signal.at()));
  }

  /** That somebody asked to be called says more than that a form was sent. */
  private static String what(RecentSignal signal, Wording words) {
    Intent intent = signal.intent();
    return intent != null && intent.raisesHand()
        ? words.of("intent", intent.value())
        : words.of("signal", signal.kind().value());
  }
}
