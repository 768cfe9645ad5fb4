package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.Decided;
import io.leadpipeline.scoring.application.DecisionLog;
import io.leadpipeline.scoring.application.FindLeads;
import io.leadpipeline.scoring.application.MergeLeads;
import io.leadpipeline.scoring.application.SplitLead;
import io.leadpipeline.starter.access.Caller;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.InvalidRequest;
import io.leadpipeline.starter.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is who: what a lead is known by, and decisions about it by hand. */
@RestController
@RequestMapping("/v1/leads/{id}")
@Tag(name = "Leads")
class WhoIsWhoController {

  private final FindLeads leads;
  private final DecisionLog decisions;
  private final MergeLeads merge;
  private final SplitLead split;

  WhoIsWhoController(FindLeads leads, DecisionLog decisions, MergeLeads merge, SplitLead split) {
    this.leads = leads;
    this.decisions = decisions;
    this.merge = merge;
    this.split = split;
  }

  @GetMapping("/decisions")
  @Operation(summary = "Merges and splits, the newest first: who, when, why")
  Page<DecisionLog.Decision> decisions(@PathVariable String id) {
    var lead = leads.byId(LeadId.of(id), Optional.empty());
    return Page.last(decisions.of(lead.orElseThrow(() -> new NotFound("lead")).row().id()));
  }

  @PostMapping("/merge")
  @Operation(summary = "This lead is that one; its id stays an alias")
  DecidedAnswer merge(
      @PathVariable String id,
      @RequestBody MergeRequest request,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    UUID into = required(request.into(), "into");
    String reason = required(request.reason(), "reason");
    return answer(merge.merge(LeadId.of(id), into, caller.name(), reason));
  }

  @PostMapping("/split")
  @Operation(summary = "Some of it is another person's; or a merge is undone")
  DecidedAnswer split(
      @PathVariable String id,
      @RequestBody SplitRequest request,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    var by = new SplitLead.By(caller.name(), required(request.reason(), "reason"));
    UUID lead = LeadId.of(id);
    UUID merged = request.merged();
    return answer(
        merged == null
            ? split.split(lead, request.signals(), Identifiers.read(request.identifiers()), by)
            : split.undo(lead, merged, by));
  }

  private static DecidedAnswer answer(Decided decided) {
    return switch (decided) {
      case Decided.Done(UUID lead, UUID other) -> new DecidedAnswer(lead, other);
      case Decided.Refused(String field, String code) -> throw invalid(field, code);
      case Decided.Unknown() -> throw new NotFound("lead");
    };
  }

  private static <T> T required(@Nullable T value, String field) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw invalid(field, "required");
    }
    return value;
  }

  private static InvalidRequest invalid(String field, String code) {
    return new InvalidRequest(field, code, "something else");
  }
}
