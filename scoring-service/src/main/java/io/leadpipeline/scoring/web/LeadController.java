package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.FindLeads;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.NotFound;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads as they are now, or as they were: {@code asOf} is a moment in ISO 8601. */
@RestController
@RequestMapping("/v1/leads")
class LeadController {

  private final FindLeads leads;

  LeadController(FindLeads leads) {
    this.leads = leads;
  }

  @GetMapping
  Page<LeadAnswer> byEmail(@RequestParam String email, @RequestParam Optional<Instant> asOf) {
    return Page.last(leads.byEmail(email, asOf).stream().map(LeadAnswer::of).toList());
  }

  @GetMapping("/{id}")
  LeadAnswer byId(@PathVariable UUID id, @RequestParam Optional<Instant> asOf) {
    return leads.byId(id, asOf).map(LeadAnswer::of).orElseThrow(() -> new NotFound("lead"));
  }
}
