package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.AnswerOffer;
import io.leadpipeline.routing.application.HandoffBook;
import io.leadpipeline.routing.application.ReassignHandoff;
import io.leadpipeline.routing.domain.Answer;
import io.leadpipeline.routing.domain.Answered;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.starter.access.Caller;
import io.leadpipeline.starter.access.Role;
import io.leadpipeline.starter.problem.InvalidRequest;
import io.leadpipeline.starter.problem.NotFound;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What reps and managers do with a handoff: a rep with their own, a manager with any. */
@RestController
@RequestMapping("/v1/handoffs/{id}")
@PreAuthorize("hasRole('REP')")
class HandoffActionsController {
  private final HandoffBook handoffs;
  private final AnswerOffer offers;
  private final ReassignHandoff reassign;
  private final ActionAnswers answers;

  HandoffActionsController(
      HandoffBook handoffs, AnswerOffer offers, ReassignHandoff reassign, ActionAnswers answers) {
    this.handoffs = handoffs;
    this.offers = offers;
    this.reassign = reassign;
    this.answers = answers;
  }

  @PostMapping("/accept")
  ResponseEntity<?> accept(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
    return answer(id, caller, new Answer.Accept());
  }

  @PostMapping("/decline")
  ResponseEntity<?> decline(
      @PathVariable UUID id, @AuthenticationPrincipal Caller caller, @RequestBody SaidByRep said) {
    return answer(id, caller, said.declined());
  }

  @PostMapping("/contacted")
  ResponseEntity<?> contacted(
      @PathVariable UUID id, @AuthenticationPrincipal Caller caller, @RequestBody SaidByRep said) {
    return answer(id, caller, said.contacted());
  }

  @PostMapping("/snooze")
  ResponseEntity<?> snooze(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
    return answer(id, caller, new Answer.Snooze());
  }

  @PostMapping("/outcome")
  ResponseEntity<?> outcome(
      @PathVariable UUID id, @AuthenticationPrincipal Caller caller, @RequestBody SaidByRep said) {
    return answer(id, caller, said.ended());
  }

  @PostMapping("/reassign")
  @PreAuthorize("hasRole('MANAGER')")
  ResponseEntity<?> reassign(@PathVariable UUID id, @RequestBody SaidByRep said) {
    return stepIn(id, reassign.assign(id, said.requiredRep(), said.requiredReason()));
  }

  @PostMapping("/take-back")
  @PreAuthorize("hasRole('MANAGER')")
  ResponseEntity<?> takeBack(@PathVariable UUID id, @RequestBody SaidByRep said) {
    return stepIn(id, reassign.takeBack(id, said.requiredReason()));
  }

  private ResponseEntity<?> answer(UUID id, Caller caller, Answer answer) {
    Handoff handoff = handoffs.find(id).orElseThrow(() -> new NotFound("handoff"));
    Optional<String> rep = actingRep(caller, handoff);
    if (rep.isEmpty()) {
      return answers.refused(handoff, Answered.Why.NOT_YOURS);
    }
    var offer = new Offer(id, rep.get(), handoff.hop(), Instant.MAX);
    Answered answered =
        offers.answer(offer, answer).orElseThrow(() -> new NotFound("lead of this handoff"));
    Handoff now = handoffs.find(id).orElse(handoff);
    return answered instanceof Answered.Refused(Answered.Why why)
        ? answers.refused(now, why)
        : answers.done(now);
  }

  /** A token of a rep speaks for that rep only, one of a manager for whoever has the lead. */
  private static Optional<String> actingRep(Caller caller, Handoff handoff) {
    return caller
        .rep()
        .or(() -> Optional.ofNullable(handoff.rep()))
        .filter(_ -> caller.rep().isPresent() || caller.may(Role.MANAGER));
  }

  private ResponseEntity<?> stepIn(UUID id, Optional<ReassignHandoff.Result> result) {
    var done = result.orElseThrow(() -> new NotFound("handoff"));
    Handoff now = handoffs.find(id).orElseThrow(() -> new NotFound("handoff"));
    return switch (done) {
      case DONE, UNCHANGED -> answers.done(now);
      case ENDED, NOT_HELD -> answers.refused(now, Answered.Why.ENDED);
      case UNKNOWN_REP -> throw new InvalidRequest("rep", "unknown", "the id of somebody in sales");
    };
  }
}
