package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notes leads that were told by their ids. */
public final class NoteReferences implements Step<LeadReceived, List<Delivery<LeadReceived>>> {

  private final ReferenceBook book;

  public NoteReferences(ReferenceBook book) {
    this.book = book;
  }

  @Override
  public List<Delivery<LeadReceived>> think(List<Delivery<LeadReceived>> batch, Locking locking) {
    return batch;
  }

  @Override
  public Map<UUID, Outcome> record(List<Delivery<LeadReceived>> batch) {
    Map<UUID, Outcome> outcomes = new HashMap<>();
    List<Reference> references = new ArrayList<>();
    for (Delivery<LeadReceived> delivery : batch) {
      Optional<Reference> reference = reference(delivery.event().signal());
      reference.ifPresent(references::add);
      outcomes.put(delivery.id(), reference.isPresent() ? Outcome.EFFECTIVE : Outcome.IGNORED);
    }
    if (!references.isEmpty()) {
      book.note(references);
    }
    return outcomes;
  }

  static Optional<Reference> reference(Signal signal) {
    return Optional.ofNullable(signal.source().externalId())
        .filter(_ -> signal.kind().equals(SignalKind.LEAD_REFERENCE))
        .map(id ->
            new Reference(
                signal.id(),
                signal.source().provider(),
                signal.source().connection(),
                signal.source().form(),
                id,
                signal.occurredAt(),
                0));
  }
}
