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
import io.leadpipeline.scoring.application.FirstTouch;
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
    List<String> segments,
    Bant bant,
    Receipt receipt,
    List<Reason> whyNow,
    List<RecentSignal> lastSignals,
    List<StageChange> history,
    Trail trail,
    FirstTouch firstTouch,
    List<IdentityAnswer> identities,
    @Nullable String companyDomain,
    Contact contact,
    Instant createdAt,
    Instant lastSignalAt,
    Instant asOf,
    Links links) {

  /** Where more of the lead is told. */
  record Links(String timeline, String history, String identities) {

    static Links of(UUID lead) {
      String path = "/v1/leads/" + lead;
      return new Links(path + "/timeline", path + "/history", path + "/identities");
    }
  }

  static LeadAnswer of(Found found, Discretion discretion) {
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
        lead.segments(),
        discretion.shown(lead.bant()),
        lead.receipt(),
        lead.whyNow(),
        lead.lastSignals(),
        found.history(),
        found.trail(),
        found.about().firstTouch(),
        discretion.shown(found.identities()),
        lead.companyDomain(),
        discretion.shown(lead.person().contact()),
        found.about().createdAt(),
        found.last().at(),
        found.asOf(),
        Links.of(row.id()));
  }
}
