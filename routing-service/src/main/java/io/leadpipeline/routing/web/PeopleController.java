package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.Rota;
import io.leadpipeline.routing.application.RulesInForce;
import io.leadpipeline.routing.application.SetDuty;
import io.leadpipeline.routing.domain.Absence;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.hours.Span;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.InvalidRequest;
import io.leadpipeline.starter.problem.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reps, and whether they are there: a manager's word, and each rep's own. */
@RestController
class PeopleController {
  private static final String OWN_OR_MANAGER =
      "hasRole('MANAGER') or (hasRole('REP') and principal.repId() == #id)";

  private final Rota rota;
  private final RulesInForce rules;
  private final SetDuty duty;
  private final Clock clock;

  PeopleController(Rota rota, RulesInForce rules, SetDuty duty, Clock clock) {
    this.rota = rota;
    this.rules = rules;
    this.duty = duty;
    this.clock = clock;
  }

  /** On or off duty, for good or until then. */
  record Duty(@Nullable Boolean onDuty, @Nullable Instant until, @Nullable String reason) {}

  /** A time away. */
  record Away(@Nullable Instant from, @Nullable Instant to, @Nullable String reason) {}

  /** What an absence is called. */
  record Created(UUID id) {}

  @GetMapping("/v1/reps")
  Page<RepView> all() {
    return Page.last(rota.people().stream().map(this::view).toList());
  }

  @GetMapping("/v1/reps/{id}")
  RepView one(@PathVariable("id") String id) {
    return rota.people().stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .map(this::view)
        .orElseThrow(() -> new NotFound("rep"));
  }

  @PatchMapping("/v1/reps/{id}/duty")
  @PreAuthorize(OWN_OR_MANAGER)
  RepView say(@PathVariable("id") String id, @RequestBody Duty said) {
    if (said.onDuty() == null) {
      throw new InvalidRequest("onDuty", "required", "true or false");
    }
    if (said.until() != null && !said.until().isAfter(clock.instant())) {
      throw new InvalidRequest("until", "past", "a time to come, or nothing");
    }
    found(duty.set(id, said.onDuty(), said.until(), said.reason()));
    return one(id);
  }

  @DeleteMapping("/v1/reps/{id}/duty")
  @PreAuthorize(OWN_OR_MANAGER)
  RepView asUsual(@PathVariable("id") String id) {
    found(duty.asUsual(id));
    return one(id);
  }

  @PostMapping("/v1/reps/{id}/absences")
  @PreAuthorize(OWN_OR_MANAGER)
  Created away(@PathVariable("id") String id, @RequestBody Away away) {
    Instant from = away.from();
    Instant to = away.to();
    if (from == null || to == null || !from.isBefore(to)) {
      throw new InvalidRequest("to", "order", "a time after from, both such as 2026-12-24T00:00Z");
    }
    UUID absence = UUID.randomUUID();
    found(duty.away(id, new Absence(absence, new Span(from, to), away.reason())));
    return new Created(absence);
  }

  @DeleteMapping("/v1/reps/{id}/absences/{absence}")
  @PreAuthorize(OWN_OR_MANAGER)
  RepView back(@PathVariable("id") String id, @PathVariable("absence") UUID absence) {
    found(duty.back(id, absence));
    return one(id);
  }

  private static void found(boolean known) {
    if (!known) {
      throw new NotFound("rep");
    }
  }

  private RepView view(Salesperson person) {
    return RepView.of(person, rules.duty(), clock.instant());
  }
}
