package io.leadpipeline.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What scoring tells about leads. */
public sealed interface StageEvent extends LeadEvent {

  About about();

  @Override
  default Trail trail() {
    return about().trail();
  }

  /** The announced stage changed. */
  record StageChanged(
      About about,
      Stage from,
      Stage to,
      @Nullable String reason,
      Lead lead,
      @Nullable String testAddress)
      implements StageEvent {}

  /** The person asked to be called, whatever the stage. */
  record HandRaised(About about, Intent intent, Lead lead, @Nullable String testAddress)
      implements StageEvent {}

  /** Contact, consent, temperature, persona or BANT changed. */
  record LeadUpdated(About about, Lead lead) implements StageEvent {}

  /** Two leads turned out to be one person; told under both keys. */
  record LeadsMerged(About about, UUID survivorId, UUID absorbedId, Lead lead)
      implements StageEvent {}

  /** One lead turned out to be two persons; told under both keys. */
  record LeadsSplit(About about, UUID keptId, UUID splitOffId, List<UUID> movedSignals, Lead lead)
      implements StageEvent {
    public LeadsSplit {
      movedSignals = List.copyOf(movedSignals);
    }
  }

  /** The person's data is gone; copies must go too. */
  record LeadErased(About about) implements StageEvent {}
}
