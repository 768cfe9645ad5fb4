package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What others were told of a lead.
 *
 * @param stage told last
 * @param version of the last event; 0 when nothing was told yet
 * @param first when the first event was written; none when nothing was told yet
 * @param face see {@link Face}; as told last
 */
public record Announced(Stage stage, long version, @Nullable Instant first, @Nullable String face) {

  /** Of a lead that nobody was told of. */
  public static final Announced NOTHING = new Announced(Stage.VISITOR, 0, null, null);
}
