package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.FindLeads;
import io.leadpipeline.scoring.application.SearchLeads;
import io.leadpipeline.starter.access.Caller;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads as they are now, or as they were. */
@RestController
@RequestMapping("/v1/leads")
@Tag(name = "Leads", description = "Who they are, how far they came, and why")
class LeadController {

  private final SearchLeads search;
  private final FindLeads leads;

  LeadController(SearchLeads search, FindLeads leads) {
    this.search = search;
    this.leads = leads;
  }

  @GetMapping
  @Operation(
      summary = "Search leads",
      description =
          "In pages of at most 200. What the filters compare is what was recorded with the last"
              + " change; what is answered is read off now.")
  Page<LeadAnswer> search(
      @ParameterObject LeadParameters said,
      @ParameterObject Paging paging,
      @Parameter(description = "Only with email: as it was then", example = "2026-11-02T09:00:00Z")
          @RequestParam
          Optional<String> asOf,
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    LeadSearch asked = LeadSearch.of(said, paging, asOf.orElse(null), all, caller);
    SearchLeads.Slice slice =
        search.page(
            asked.request().filter(),
            asked.request().order(),
            asked.after(),
            asked.size(),
            asked.asOf());
    Discretion discretion = Discretion.towards(caller);
    return Page.of(
        slice.leads().stream().map(found -> LeadAnswer.of(found, discretion)).toList(),
        slice.next().map(mark -> Cursor.write(mark, asked.request().order().name())));
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One lead",
      description =
          "With receipt, stages and identities. The id of a lead that was merged into another"
              + " answers that other one, with its id.")
  LeadAnswer byId(
      @PathVariable String id,
      @Parameter(description = "As it was then", example = "2026-11-02T09:00:00Z") @RequestParam
          Optional<String> asOf,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    Asked asked = new Asked();
    Optional<Instant> moment = asked.moment("asOf", asOf.orElse(null));
    asked.done();
    return leads
        .byId(LeadId.of(id), moment)
        .map(found -> LeadAnswer.of(found, Discretion.towards(caller)))
        .orElseThrow(() -> new NotFound("lead"));
  }
}
