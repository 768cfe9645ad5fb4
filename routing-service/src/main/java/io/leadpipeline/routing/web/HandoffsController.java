package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.HandoffBook;
import io.leadpipeline.routing.application.History;
import io.leadpipeline.routing.application.Rota;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Happening;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handoffs and reps for whoever has a bearer token; no contact data. */
@RestController
class HandoffsController {
  private static final int MOST = 100;

  private final HandoffBook handoffs;
  private final Rota rota;
  private final History history;

  HandoffsController(HandoffBook handoffs, Rota rota, History history) {
    this.handoffs = handoffs;
    this.rota = rota;
    this.history = history;
  }

  @GetMapping("/v1/handoffs")
  Page<HandoffView> list(@RequestParam Optional<UUID> lead) {
    List<Handoff> found = lead.map(handoffs::ofLead).orElseGet(() -> handoffs.newest(MOST));
    Map<String, String> names = names();
    return Page.last(found.stream().map(handoff -> HandoffView.of(handoff, names)).toList());
  }

  @GetMapping("/v1/handoffs/{id}")
  HandoffView one(@PathVariable UUID id) {
    return handoffs
        .find(id)
        .map(handoff -> HandoffView.of(handoff, names()))
        .orElseThrow(() -> new NotFound("handoff"));
  }

  @GetMapping("/v1/handoffs/{id}/history")
  Page<Happening> history(@PathVariable UUID id) {
    return Page.last(history.of(id));
  }

  private Map<String, String> names() {
    return rota.people().stream().collect(Collectors.toMap(Salesperson::id, Salesperson::name));
  }
}
