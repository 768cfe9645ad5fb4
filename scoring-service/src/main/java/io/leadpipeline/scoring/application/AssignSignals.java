package io.leadpipeline.scoring.application;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.identity.SignalKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds who each signal is of: the lead its sender names, else whoever its identifiers name. */
final class AssignSignals {

  private final IdentityBook book;
  private final NamedLeads named;

  AssignSignals(IdentityBook book) {
    this.book = book;
    this.named = new NamedLeads(book);
  }

  /** A signal of nobody is settled here. */
  Assigned to(List<Arrival> arrivals, Locking locking, Map<UUID, Outcome> settled) {
    Map<UUID, UUID> leads = named.of(arrivals);
    List<Arrival> byKeys = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (leads.containsKey(arrival.eventId())) {
        continue;
      }
      if (SignalKeys.of(arrival.signal()).isEmpty()) {
        settled.put(arrival.eventId(), nobody(arrival));
      } else {
        byKeys.add(arrival);
      }
    }
    return recognised(arrivals, leads, byKeys, locking);
  }

  private Assigned recognised(
      List<Arrival> arrivals, Map<UUID, UUID> leads, List<Arrival> byKeys, Locking locking) {
    Recognition recognition = new Recognition(book, Map.of(), locking);
    recognition.recognise(byKeys);
    Set<UUID> reunited = recognition.reunited();
    Map<UUID, Set<UUID>> apart = reunited.isEmpty() ? Map.of() : book.apart(reunited);
    if (!apart.isEmpty()) {
      recognition = new Recognition(book, apart, locking);
      recognition.recognise(byKeys);
    }
    for (Arrival arrival : arrivals) {
      UUID lead = leads.get(arrival.eventId());
      if (lead != null) {
        recognition.named(arrival, lead);
      }
    }
    return recognition.assigned();
  }

  /** A signal of nobody is not ours; an outcome of a lead that is gone comes too late. */
  private static Outcome nobody(Arrival arrival) {
    return arrival.signal().kind().equals(SignalKind.SALES_OUTCOME)
        ? Outcome.REJECTED
        : Outcome.IGNORED;
  }
}
