package io.leadpipeline.ingest.application;

import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.StageEvent.LeadErased;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.ingest.application.NewsOutcomes.Told;
import io.leadpipeline.ingest.domain.status.LeadNews;
import io.leadpipeline.ingest.domain.status.StageNews;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Notes what scoring tells of the leads that submissions moved. */
public final class NoteStages implements Step<StageEvent, List<Delivery<StageEvent>>> {

  private final StatusBook book;

  public NoteStages(StatusBook book) {
    this.book = book;
  }

  @Override
  public List<Delivery<StageEvent>> think(List<Delivery<StageEvent>> batch, Locking locking) {
    return batch;
  }

  @Override
  public Map<UUID, Outcome> record(List<Delivery<StageEvent>> batch) {
    NewsOutcomes outcomes = new NewsOutcomes();
    List<Told<LeadNews>> leads = new ArrayList<>();
    List<Told<StageNews>> stages = new ArrayList<>();
    Map<UUID, Long> erased = new TreeMap<>();
    for (Delivery<StageEvent> delivery : batch) {
      StageEvent event = delivery.event();
      LeadNews.of(event)
          .ifPresentOrElse(
              it -> leads.add(new Told<>(delivery.id(), it)),
              () -> outcomes.ignored(delivery.id()));
      if (event instanceof StageChanged changed) {
        StageNews.of(changed).ifPresent(it -> stages.add(new Told<>(delivery.id(), it)));
      }
      if (event instanceof LeadErased(var about)) {
        erased.merge(about.leadId(), about.version(), Math::max);
        outcomes.effective(delivery.id());
      }
    }
    outcomes.newest(leads, LeadNews::submissionId, LeadNews::version, book::keepLeads);
    outcomes.newest(stages, StageNews::submissionId, StageNews::version, book::keepStages);
    book.forget(erased);
    return outcomes.all();
  }
}
