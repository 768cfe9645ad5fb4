package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Happening;
import io.leadpipeline.routing.domain.Settled;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what was settled as a line of the history. */
final class Lines {
  private Lines() {}

  static Happening of(Settled settled, Instant at) {
    return switch (settled) {
      case Settled.Noted s -> line(s, at, s.what(), s.handoff().rep(), null);
      case Settled.Waiting s -> line(s, at, null, s.reason());
      case Settled.Passed s -> line(s, at, s.from(), s.reason());
      case Settled.Escalated s -> line(s, at, String.join(",", s.told()), s.reason());
      case Settled.Contacted s -> line(s, at, s.handoff().rep(), s.how());
      case Settled.Closed s -> line(s, at, s.handoff().rep(), outcome(s));
      case Settled.Withdrawn s -> line(s, at, s.handoff().rep(), s.reason());
      case Settled.Offered _, Settled.Reminded _, Settled.Accepted _ ->
          line(settled, at, settled.handoff().rep(), null);
    };
  }

  private static String outcome(Settled.Closed closed) {
    String reason = closed.reason();
    String outcome = closed.outcome().value();
    return reason == null ? outcome : outcome + ":" + reason;
  }

  private static Happening line(
      Settled settled, Instant at, @Nullable String rep, @Nullable String detail) {
    String what = settled.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    return line(settled, at, what, rep, detail);
  }

  private static Happening line(
      Settled settled, Instant at, String what, @Nullable String rep, @Nullable String detail) {
    var handoff = settled.handoff();
    return new Happening(handoff.id(), handoff.version(), at, what, rep, detail);
  }
}
