package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** Tells others what passing time did to leads: who cooled down, whose answers expired. */
public final class EvaluateLeads implements Runnable {

  private static final int AT_ONCE = 500;

  private final ChangeClock due;
  private final LeadBook leads;
  private final Supplier<InForce> models;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final Clock clock;

  public EvaluateLeads(
      ChangeClock due,
      LeadBook leads,
      Supplier<InForce> models,
      Outbox outbox,
      TransactionOperations transactions,
      Clock clock) {
    this.due = due;
    this.leads = leads;
    this.models = models;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Goes on until nobody's time has come. */
  @Override
  public void run() {
    Instant now = clock.instant();
    int looked = AT_ONCE;
    while (looked == AT_ONCE) {
      looked = transactions.execute(_ -> evaluate(now));
    }
  }

  private int evaluate(Instant now) {
    InForce inForce = models.get();
    Announce announce = new Announce(inForce);
    List<LeadRow> rows = due.due(now, inForce.model().version(), AT_ONCE);
    Map<UUID, Optional<Instant>> again = new HashMap<>();
    List<LeadChange> changes = new ArrayList<>();
    for (LeadRow row : rows) {
      announce
          .passed(row, now)
          .ifPresentOrElse(
              changes::add, () -> again.put(row.id(), announce.nextChange(row.state(), now)));
    }
    leads.update(changes);
    due.lookAgain(again);
    outbox.write(changes.stream().flatMap(change -> change.events().stream()).toList());
    return rows.size();
  }
}
