package io.leadpipeline.cli.lead;

import java.util.List;

/** A lead with what became of it in every service. */
record WholeLead(LeadFacts lead, List<HandoffFacts> handoffs, List<AlertFacts> alerts) {

  WholeLead {
    handoffs = List.copyOf(handoffs);
    alerts = List.copyOf(alerts);
  }
}
