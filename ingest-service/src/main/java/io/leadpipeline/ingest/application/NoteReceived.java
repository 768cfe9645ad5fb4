package io.leadpipeline.ingest.application;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.ingest.domain.brake.RaisedHand;
import io.leadpipeline.ingest.domain.status.Submission;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notes the status of what was accepted, and counts raised hands. */
public final class NoteReceived implements Step<LeadReceived, List<Delivery<LeadReceived>>> {

  private final NoteSubmissions<LeadReceived> status;
  private final BrakeBook hands;

  public NoteReceived(StatusBook status, BrakeBook hands) {
    this.status = new NoteSubmissions<>(status, Submission::of);
    this.hands = hands;
  }

  @Override
  public List<Delivery<LeadReceived>> think(List<Delivery<LeadReceived>> batch, Locking locking) {
    return batch;
  }

  @Override
  public Map<UUID, Outcome> record(List<Delivery<LeadReceived>> batch) {
    hands.count(batch.stream().flatMap(it -> RaisedHand.of(it.event().signal()).stream()).toList());
    return status.record(batch);
  }
}
