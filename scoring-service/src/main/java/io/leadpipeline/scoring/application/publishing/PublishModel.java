package io.leadpipeline.scoring.application.publishing;

import io.leadpipeline.scoring.application.publishing.BacktestRow.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What a person does with a model, from the draft to the version that counts. */
public final class PublishModel {

  /** An older trial says too little of what publishing now would do. */
  private static final Duration WORTH_SOMETHING = Duration.ofDays(1);

  private final ModelBook models;
  private final BacktestBook backtests;
  private final ModelReader reader;
  private final LiveModel live;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public PublishModel(
      ModelBook models,
      BacktestBook backtests,
      ModelReader reader,
      LiveModel live,
      Supplier<UUID> ids,
      Clock clock) {
    this.models = models;
    this.backtests = backtests;
    this.reader = reader;
    this.live = live;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Reads a text without keeping it.
   *
   * @throws WrongModel when it is no model
   */
  public String validate(String source) {
    return reader.read(source).version();
  }

  /**
   * Keeps a draft; the same text twice is one version.
   *
   * @return the version that has this name now: somebody else's when its text differs
   */
  public StoredModel draft(String source, String by) {
    String version = reader.read(source).version();
    return models.add(new StoredModel(version, source, by, clock.instant()));
  }

  /** Asks for a trial of a version against the one that counts; nothing for an unknown version. */
  public Optional<BacktestRow> backtest(String version, String by) {
    return models.find(version).map(draft -> asked(draft.version(), by));
  }

  /** What publishing it should be: a person's decision. */
  public record Wish(String version, String by, String note, boolean announce, long alerts) {}

  /** Makes a version count; an older one too, which is how one goes back. */
  public Published publish(Wish wish) {
    if (models.find(wish.version()).isEmpty()) {
      return new Published.Unknown();
    }
    Publication current = models.current().orElseThrow();
    if (current.version().equals(wish.version())) {
      return new Published.Already();
    }
    return backtests
        .newestDone(wish.version(), current.version(), clock.instant().minus(WORTH_SOMETHING))
        .flatMap(row -> Optional.ofNullable(row.report()))
        .map(report -> publish(wish, current, report.impact().alerts()))
        .orElseGet(() -> new Published.Untried(current.version()));
  }

  private Published publish(Wish wish, Publication current, long foretold) {
    if (wish.announce() && wish.alerts() != foretold) {
      return new Published.Unexpected(foretold);
    }
    if (!models.publish(publication(wish, foretold), current.id())) {
      return new Published.Overtaken();
    }
    live.run();
    return new Published.Now(models.current().orElseThrow());
  }

  private Publication publication(Wish wish, long foretold) {
    return new Publication(
        0,
        wish.version(),
        wish.by(),
        clock.instant(),
        wish.note(),
        wish.announce(),
        wish.announce() ? foretold : 0,
        0,
        0,
        null);
  }

  private BacktestRow asked(String version, String by) {
    String live = models.current().orElseThrow().version();
    BacktestRow row =
        new BacktestRow(
            ids.get(), version, live, by, clock.instant(), State.WAITING, 0, 0, null, null, null);
    backtests.request(row);
    return row;
  }
}
