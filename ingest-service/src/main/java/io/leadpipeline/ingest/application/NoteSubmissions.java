package io.leadpipeline.ingest.application;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.ingest.domain.status.Submission;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notes submissions as the topics that ingest writes have them: after the post, not during it. */
public final class NoteSubmissions<E extends LeadEvent> implements Step<E, List<Delivery<E>>> {

  private final StatusBook book;
  private final Function<E, Submission> reading;

  public NoteSubmissions(StatusBook book, Function<E, Submission> reading) {
    this.book = book;
    this.reading = reading;
  }

  @Override
  public List<Delivery<E>> think(List<Delivery<E>> batch, Locking locking) {
    return batch;
  }

  @Override
  public Map<UUID, Outcome> record(List<Delivery<E>> batch) {
    Map<UUID, Submission> distinct = new TreeMap<>(Comparator.naturalOrder());
    batch.stream()
        .map(delivery -> reading.apply(delivery.event()))
        .forEach(it -> distinct.merge(it.id(), it, Submission::or));
    book.keepSubmissions(distinct.values());
    return batch.stream().collect(Collectors.toMap(Delivery::id, _ -> Outcome.EFFECTIVE));
  }
}
