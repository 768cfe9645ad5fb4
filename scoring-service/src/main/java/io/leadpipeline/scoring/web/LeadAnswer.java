package io.leadpipeline.scoring.web;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.RecentSignal;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Trail;
import io.leadpipeline.scoring.application.FindLeads.Found;
import io.leadpipeline.scoring.application.LeadRow;
import io.leadpipeline.scoring.domain.StageChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead as this API tells it. */
record LeadAnswer(
    UUID id,
    long version,
    boolean test,
    Stage stage,
    Stage announcedStage,
    Temperature temperature,
    double fit,
    double engagement,
    @Nullable String persona,
    Bant bant,
    Receipt receipt,
    List<Reason> whyNow,
    List<RecentSignal> lastSignals,
    List<StageChange> history,
    Trail trail,
    @Nullable String companyDomain,
    Contact contact,
    Instant asOf) {

  static LeadAnswer of(Found found) {
    LeadRow row = found.row();
    Lead lead = found.lead();
    return new LeadAnswer(
        row.id(),
        row.version(),
        row.test(),
        lead.stage(),
        row.announcedStage(),
        lead.temperature(),
        lead.fit(),
        lead.engagement(),
        lead.persona(),
        lead.bant(),
        lead.receipt(),
        lead.whyNow(),
        lead.lastSignals(),
        found.history(),
        found.trail(),
        lead.companyDomain(),
        lead.person().contact(),
        found.asOf());
  }
}
