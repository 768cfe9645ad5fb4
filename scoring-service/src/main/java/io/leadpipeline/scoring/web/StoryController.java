package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.FindLeads;
import io.leadpipeline.scoring.application.FindLeads.Found;
import io.leadpipeline.scoring.application.LeadStory;
import io.leadpipeline.scoring.application.Mark;
import io.leadpipeline.scoring.application.TimelineEntry;
import io.leadpipeline.scoring.domain.StageChange;
import io.leadpipeline.starter.access.Caller;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a lead. */
@RestController
@RequestMapping("/v1/leads/{id}")
@Tag(name = "Leads")
class StoryController {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9:_-]{1,200}");

  private final FindLeads leads;
  private final LeadStory story;
  private final JsonMapper json;

  StoryController(FindLeads leads, LeadStory story, JsonMapper json) {
    this.leads = leads;
    this.story = story;
    this.json = json;
  }

  @GetMapping("/timeline")
  @Operation(
      summary = "What happened, the newest first",
      description =
          "Signals, changes of stage and how far handoffs came. A reader sees signals without the"
              + " person.")
  Page<TimelineAnswer> timeline(
      @PathVariable String id,
      @ParameterObject Paging paging,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    Asked asked = new Asked();
    Optional<Mark> after = asked.mark("next", paging.next(), "timeline", KEY);
    int size = paging.size(asked);
    asked.done();
    List<TimelineEntry> entries = story.timeline(lead(id).row().id(), after, size + 1);
    SignalView view = new SignalView(json, Discretion.towards(caller));
    return Page.of(
        entries.stream().limit(size).map(entry -> TimelineAnswer.of(entry, view)).toList(),
        entries.size() > size
            ? Optional.of(Cursor.write(entries.get(size - 1).mark(), "timeline"))
            : Optional.empty());
  }

  @GetMapping("/history")
  @Operation(summary = "Its stages, the oldest first")
  Page<StageChange> history(@PathVariable String id, @ParameterObject Paging paging) {
    Asked asked = new Asked();
    Optional<Mark> after = asked.mark("next", paging.next(), "history", KEY);
    int size = paging.size(asked);
    asked.done();
    List<StageChange> changes = story.history(lead(id).row().id(), after, size + 1);
    return Page.of(
        changes.stream().limit(size).toList(),
        changes.size() > size
            ? Optional.of(Cursor.write(LeadStory.mark(changes.get(size - 1)), "history"))
            : Optional.empty());
  }

  @GetMapping("/identities")
  @Operation(
      summary = "By what its signals find it",
      description = "A reader sees the kinds, not the values.")
  Page<IdentityAnswer> identities(
      @PathVariable String id, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    return Page.last(Discretion.towards(caller).shown(lead(id).identities()));
  }

  /** Also by the id it had before it was merged. */
  private Found lead(String id) {
    UUID asked = LeadId.of(id);
    return leads.byId(asked, Optional.empty()).orElseThrow(() -> new NotFound("lead"));
  }
}
