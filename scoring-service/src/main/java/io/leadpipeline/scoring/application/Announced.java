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
 * @param untold where a publication of a model moved it without a word; none when it stands where
 *     others were told
 */
public record Announced(
    Stage stage,
    long version,
    @Nullable Instant first,
    @Nullable String face,
    @Nullable Stage untold) {

  /** Of a lead that nobody was told of. */
  public static final Announced NOTHING = new Announced(Stage.VISITOR, 0, null, null, null);

  /** What a publication did stays untold until the lead itself leaves the way between both. */
  boolean isNews(Stage now) {
    return untold == null ? !now.equals(stage) : !isBetween(now, stage, untold);
  }

  /** True when a stage is more than others know of and more than a publication hid from them. */
  public boolean promises(Stage now) {
    int hidden = untold == null ? stage.rung() : untold.rung();
    return now.rung() > Math.max(stage.rung(), hidden);
  }

  /** The same, with the lead standing where nobody was told. */
  Announced standing(Stage now) {
    return new Announced(stage, version, first, face, now.equals(stage) ? null : now);
  }

  private static boolean isBetween(Stage now, Stage told, Stage untold) {
    boolean onTheWay =
        now.rung() >= Math.min(told.rung(), untold.rung())
            && now.rung() <= Math.max(told.rung(), untold.rung());
    return now.equals(told) || now.equals(untold) || (now.rung() >= 0 && onTheWay);
  }
}
