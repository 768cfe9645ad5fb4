package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.Foresee;
import io.leadpipeline.routing.application.Foresee.Foresight;
import io.leadpipeline.routing.domain.Pick;
import io.leadpipeline.routing.domain.Tried;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.starter.problem.InvalidRequest;
import io.leadpipeline.starter.problem.NotFound;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who would get a lead, and when the clock would be over; nothing happens. */
@RestController
class ForeseeController {
  private final Foresee foresee;
  private final DraftRoutes drafts;

  ForeseeController(Foresee foresee, DraftRoutes drafts) {
    this.foresee = foresee;
    this.drafts = drafts;
  }

  /**
   * A known lead or a described one, now or at a time with its offset.
   *
   * @param routes text of a routes file; none for the routes in force
   */
  record Question(
      @Nullable UUID leadId,
      @Nullable DescribedLead lead,
      @Nullable OffsetDateTime at,
      @Nullable String routes) {}

  /**
   * The answer.
   *
   * @param rep who gets it; none if it waits
   * @param clockOver when the rep's clock is over
   * @param waitsUntil when somebody comes to work, if it waits for that
   */
  record Answer(
      Instant at,
      boolean handedToSales,
      String route,
      List<Tried> routesTried,
      String team,
      @Nullable String rep,
      String why,
      @Nullable Instant clockOver,
      @Nullable Instant waitsUntil,
      @Nullable String ownerInCopy,
      List<WhyController.Looked> considered) {}

  @PostMapping("/v1/route-for")
  Answer routeFor(@RequestBody Question question) {
    Optional<Instant> at = Optional.ofNullable(question.at()).map(OffsetDateTime::toInstant);
    Routes routes = drafts.orInForce(question.routes());
    UUID known = question.leadId();
    if (known != null) {
      return foresee
          .ofKnown(routes, known, at)
          .map(ForeseeController::answer)
          .orElseThrow(() -> new NotFound("lead"));
    }
    DescribedLead lead = question.lead();
    if (lead == null) {
      throw new InvalidRequest("leadId", "required", "the id of a lead, or lead: a described one");
    }
    return answer(foresee.ofDescribed(routes, lead.lead(), lead.raised(), at));
  }

  private static Answer answer(Foresight foresight) {
    var way = foresight.way();
    Pick pick = foresight.pick();
    Pick.To to = pick instanceof Pick.To chosen ? chosen : null;
    Pick.Nobody nobody = pick instanceof Pick.Nobody none ? none : null;
    return new Answer(
        foresight.at(),
        way.clock().isPresent(),
        way.route().id(),
        way.placement().tried(),
        way.team(),
        to == null ? null : to.rep(),
        to == null ? reasonOf(nobody) : to.why(),
        to == null ? null : to.due(),
        nobody == null ? null : nobody.until(),
        to == null ? null : to.copyTo(),
        pick.considered().stream().map(WhyController.Looked::of).toList());
  }

  private static String reasonOf(Pick.@Nullable Nobody nobody) {
    return nobody == null ? "" : nobody.reason();
  }
}
