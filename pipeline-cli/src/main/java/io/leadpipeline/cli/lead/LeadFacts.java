package io.leadpipeline.cli.lead;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.RecentSignal;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Trail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead as scoring tells it. */
record LeadFacts(
    UUID id,
    boolean test,
    Stage stage,
    Temperature temperature,
    double fit,
    double engagement,
    @Nullable String persona,
    Bant bant,
    Receipt receipt,
    List<Reason> whyNow,
    List<RecentSignal> lastSignals,
    List<Step> history,
    Trail trail,
    Contact contact,
    Instant asOf) {

  LeadFacts {
    whyNow = List.copyOf(whyNow);
    lastSignals = List.copyOf(lastSignals);
    history = List.copyOf(history);
  }

  /** A change of stage. */
  record Step(Stage from, Stage to, Instant at, @Nullable String reason) {}
}
