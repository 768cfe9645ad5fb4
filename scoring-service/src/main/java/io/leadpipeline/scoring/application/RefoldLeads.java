package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.Step.Locking;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Folds leads anew that another version of the model folded last. It thinks without locks, so that
 * the stream goes on; who took a signal meanwhile is left to the next time.
 */
public final class RefoldLeads {

  private final LeadBook leads;
  private final SignalLog signals;
  private final CheckpointLog checkpoints;
  private final RecordSignals record;
  private final Clock clock;

  public RefoldLeads(
      LeadBook leads,
      SignalLog signals,
      CheckpointLog checkpoints,
      RecordSignals record,
      Clock clock) {
    this.leads = leads;
    this.signals = signals;
    this.checkpoints = checkpoints;
    this.record = record;
    this.clock = clock;
  }

  /** How many leads were folded anew, and how many of them were handed to sales by that. */
  public record Refolded(long leads, long alerts) {}

  /** What the model that counts makes of these leads. Reads, never writes. */
  public List<LeadChange> think(Collection<UUID> ids, InForce inForce) {
    Instant now = clock.instant();
    Announce announce = new Announce(inForce);
    List<LeadWork> work =
        leads.leads(ids, Locking.NONE).values().stream()
            .filter(inForce::isOther)
            .map(row -> new LeadWork(row, List.of()))
            .toList();
    return new FoldLeads(signals, checkpoints, inForce.model())
        .anew(work).stream().map(folded -> announce.published(folded, now)).toList();
  }

  /** Writes it, in the caller's transaction; a lead that somebody else changed is left out. */
  public Refolded record(List<LeadChange> changes) {
    List<LeadChange> won =
        record.won(
            changes.stream()
                .map(lead -> new CaseChange(List.of(lead), Map.of(), Map.of(), List.of()))
                .toList());
    long alerts = won.stream().filter(RefoldLeads::alertsSales).count();
    return new Refolded(won.size(), alerts);
  }

  private static boolean alertsSales(LeadChange change) {
    return !change.after().test()
        && change.events().stream()
            .map(Outgoing::event)
            .anyMatch(
                event -> event instanceof StageChanged it && it.to().rung() >= Stage.SRL.rung());
  }
}
