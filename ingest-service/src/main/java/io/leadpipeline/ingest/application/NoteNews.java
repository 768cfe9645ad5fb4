package io.leadpipeline.ingest.application;

import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.ingest.application.NewsOutcomes.Told;
import io.leadpipeline.ingest.domain.status.AlertNews;
import io.leadpipeline.ingest.domain.status.HandoffNews;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Keeps the newest state of what the events of one topic speak of. */
public final class NoteNews<E extends LeadEvent, N> implements Step<E, List<Delivery<E>>> {

  private final Function<E, N> reading;
  private final Function<N, UUID> key;
  private final ToLongFunction<N> version;
  private final Function<Collection<N>, Set<UUID>> keep;

  private NoteNews(
      Function<E, N> reading,
      Function<N, UUID> key,
      ToLongFunction<N> version,
      Function<Collection<N>, Set<UUID>> keep) {
    this.reading = reading;
    this.key = key;
    this.version = version;
    this.keep = keep;
  }

  /** What routing tells. */
  public static NoteNews<HandoffEvent, HandoffNews> ofHandoffs(StatusBook book) {
    return new NoteNews<>(
        HandoffNews::of, HandoffNews::id, HandoffNews::version, book::keepHandoffs);
  }

  /** What notification tells. */
  public static NoteNews<AlertEvent, AlertNews> ofAlerts(StatusBook book) {
    return new NoteNews<>(AlertNews::of, AlertNews::id, AlertNews::version, book::keepAlerts);
  }

  @Override
  public List<Delivery<E>> think(List<Delivery<E>> batch, Locking locking) {
    return batch;
  }

  @Override
  public Map<UUID, Outcome> record(List<Delivery<E>> batch) {
    NewsOutcomes outcomes = new NewsOutcomes();
    List<Told<N>> told =
        batch.stream().map(it -> new Told<>(it.id(), reading.apply(it.event()))).toList();
    outcomes.newest(told, key, version, keep);
    return outcomes.all();
  }
}
