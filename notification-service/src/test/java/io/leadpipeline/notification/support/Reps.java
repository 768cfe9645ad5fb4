package io.leadpipeline.notification.support;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.Trail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reps' records. */
public final class Reps {

  private Reps() {}

  /** The record of a rep in Hanoi. */
  public static RepChanged known(String id, long version, String language) {
    return of(id, version, language, null);
  }

  /** The record of a rep who is told on this channel first. */
  public static RepChanged on(AlertChannel channel, String id) {
    RepChanged known = known(id, 1, "en");
    return new RepChanged(
        id,
        1,
        known.name(),
        known.email(),
        known.language(),
        known.zone(),
        known.team(),
        null,
        List.of(channel),
        List.of(),
        true,
        true,
        Trail.EMPTY);
  }

  /** The record of a rep with a manager. */
  public static RepChanged managedBy(String id, String manager) {
    return of(id, 1, "en", manager);
  }

  private static RepChanged of(String id, long version, String language, @Nullable String manager) {
    return new RepChanged(
        id,
        version,
        "Rep " + id,
        id + "@sales.test",
        language,
        "Asia/Ho_Chi_Minh",
        "sales",
        manager,
        List.of(AlertChannel.EMAIL),
        List.of(),
        true,
        true,
        Trail.EMPTY);
  }
}
