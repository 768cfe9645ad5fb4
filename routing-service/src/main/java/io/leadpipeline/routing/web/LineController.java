package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.Insight;
import io.leadpipeline.routing.domain.WaitingLead;
import io.leadpipeline.starter.http.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The waiting line. */
@RestController
class LineController {
  private static final int MOST = 500;

  private final Insight insight;

  LineController(Insight insight) {
    this.insight = insight;
  }

  /**
   * A lead in the line.
   *
   * @param place 1 for the one that comes first
   * @param until when somebody comes to work, if that is what it waits for
   */
  record InLine(
      int place,
      UUID handoffId,
      UUID leadId,
      String team,
      String heat,
      Instant since,
      @Nullable String why,
      @Nullable Instant until,
      @Nullable Instant alarmedAt) {

    static InLine of(int place, WaitingLead lead) {
      var handoff = lead.handoff();
      return new InLine(
          place,
          handoff.id(),
          handoff.leadId(),
          handoff.team(),
          lead.heat().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          handoff.request().at(),
          lead.why(),
          lead.until(),
          lead.alarmedAt());
    }
  }

  @GetMapping("/v1/waiting")
  Page<InLine> line() {
    List<WaitingLead> line = insight.line(MOST);
    return Page.last(
        IntStream.range(0, line.size()).mapToObj(i -> InLine.of(i + 1, line.get(i))).toList());
  }
}
