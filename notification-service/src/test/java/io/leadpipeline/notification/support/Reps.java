package io.leadpipeline.notification.support;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.Trail;
import java.util.List;

/** Reps' records. */
public final class Reps {

  private Reps() {}

  /** The record of a rep in Hanoi. */
  public static RepChanged known(String id, long version, String language) {
    return new RepChanged(
        id,
        version,
        "Rep " + id,
        id + "@sales.test",
        language,
        "Asia/Ho_Chi_Minh",
        "sales",
        null,
        List.of(AlertChannel.EMAIL),
        List.of(),
        true,
        true,
        Trail.EMPTY);
  }
}
