package io.leadpipeline.scoring.application.publishing;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.application.SignalLog;
import io.leadpipeline.scoring.domain.Fold;
import io.leadpipeline.scoring.domain.LeadReading;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a draft makes of a few leads that somebody knows, beside what the live model does. */
public final class TryModel {

  private final ModelBook book;
  private final LiveModel models;
  private final SignalLog signals;
  private final Clock clock;

  public TryModel(ModelBook book, LiveModel models, SignalLog signals, Clock clock) {
    this.book = book;
    this.models = models;
    this.signals = signals;
    this.clock = clock;
  }

  /** One lead as both see it now. */
  public record Sample(UUID id, Lead live, Lead draft) {}

  /** The leads that are known, in the order asked for; nothing for an unknown version. */
  public Optional<List<Sample>> on(String version, List<UUID> leads) {
    return book.find(version).map(draft -> samples(models.version(draft.version()), leads));
  }

  private List<Sample> samples(Model draft, List<UUID> leads) {
    Map<UUID, Both> folds = new LinkedHashMap<>();
    Instant now = clock.instant();
    Model live = models.get().model();
    signals.replay(
        leads,
        now,
        (id, signal) -> folds.computeIfAbsent(id, _ -> new Both(live, draft)).take(signal));
    return leads.stream()
        .flatMap(id -> Optional.ofNullable(folds.get(id)).map(it -> it.sample(id, now)).stream())
        .toList();
  }

  /** The folds of one lead. */
  private static final class Both {

    private final Model live;
    private final Model draft;
    private final Fold byLive;
    private final Fold byDraft;

    Both(Model live, Model draft) {
      this.live = live;
      this.draft = draft;
      this.byLive = new Fold(live, LeadState.unknown(live));
      this.byDraft = new Fold(draft, LeadState.unknown(draft));
    }

    void take(Signal signal) {
      byLive.take(signal);
      byDraft.take(signal);
    }

    Sample sample(UUID id, Instant now) {
      return new Sample(
          id,
          LeadReading.at(byLive.state(), live, now),
          LeadReading.at(byDraft.state(), draft, now));
    }
  }
}
