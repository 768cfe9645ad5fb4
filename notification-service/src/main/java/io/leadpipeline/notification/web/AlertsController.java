package io.leadpipeline.notification.web;

import io.leadpipeline.notification.application.AlertBook;
import io.leadpipeline.notification.application.AlertLine;
import io.leadpipeline.notification.application.DeliveryLog;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The delivery log. */
@RestController
final class AlertsController {

  private static final int MOST = 200;

  private final DeliveryLog log;
  private final AlertBook book;

  AlertsController(DeliveryLog log, AlertBook book) {
    this.log = log;
    this.book = book;
  }

  @GetMapping("/v1/alerts/dead")
  Page<AlertLine> dead() {
    return Page.last(log.dead(MOST));
  }

  @PostMapping("/v1/alerts/{id}/resend")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void resend(@PathVariable UUID id) {
    if (!book.resend(id)) {
      throw new InvalidRequest("id", "not-dead", "an alert of GET /v1/alerts/dead");
    }
  }

  @GetMapping("/v1/alerts")
  Page<AlertLine> alerts(
      @RequestParam(required = false) @Nullable UUID lead,
      @RequestParam(required = false) @Nullable UUID handoff) {
    if (lead != null) {
      return Page.last(log.ofLead(lead, MOST));
    }
    if (handoff != null) {
      return Page.last(log.ofHandoff(handoff, MOST));
    }
    throw new InvalidRequest("lead", "required", "the id of a lead, or handoff=<id>");
  }
}
