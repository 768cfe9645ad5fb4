package io.leadpipeline.ingest.domain.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One participant's coming and going, taken in order. */
final class Visits {

  private final List<Span> over = new ArrayList<>();
  private @Nullable Instant since;

  /** Who comes again without having left is taken for still there. */
  void came(Instant at) {
    since = since == null ? at : since;
  }

  void went(Instant at) {
    if (since != null) {
      over.add(new Span(since, at));
      since = null;
    }
  }

  /** Both in one second: who was there left and rejoined, who was not looked in. */
  void both(Instant at) {
    if (since == null) {
      over.add(new Span(at, at));
    }
  }

  /** All visits, the last one up to {@code end} when nobody saw the participant leave. */
  List<Span> until(Instant end) {
    if (since != null) {
      went(end.isAfter(since) ? end : since);
    }
    return over;
  }
}
