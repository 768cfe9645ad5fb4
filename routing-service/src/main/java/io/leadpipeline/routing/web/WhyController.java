package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.TellWhy;
import io.leadpipeline.routing.application.TellWhy.Reasons;
import io.leadpipeline.routing.domain.Considered;
import io.leadpipeline.routing.domain.Decision;
import io.leadpipeline.routing.domain.Owner;
import io.leadpipeline.routing.domain.Tried;
import io.leadpipeline.starter.problem.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a lead is with whom it is. */
@RestController
class WhyController {
  private final TellWhy why;

  WhyController(TellWhy why) {
    this.why = why;
  }

  /** Everything that led to the owner. */
  record Why(
      UUID handoffId,
      String team,
      @Nullable String rep,
      String route,
      String routesVersion,
      List<Tried> routesTried,
      List<Asked> owners,
      Set<String> skills,
      @Nullable String language,
      @Nullable String country,
      List<Step> steps) {

    static Why of(Reasons reasons) {
      var placement = reasons.placement();
      return new Why(
          reasons.handoff().id(),
          reasons.handoff().team(),
          reasons.handoff().rep(),
          placement.route(),
          placement.routesVersion(),
          placement.tried(),
          placement.owners().stream().map(Asked::of).toList(),
          placement.skills(),
          placement.language(),
          placement.country(),
          reasons.decisions().stream().map(Step::of).toList());
    }
  }

  /** A rep who comes before the team. */
  record Asked(String rep, String why) {
    static Asked of(Owner owner) {
      return new Asked(owner.rep(), owner.why().code());
    }
  }

  /** One time that somebody was sought. */
  record Step(int hop, Instant at, @Nullable String rep, String why, List<Looked> considered) {
    static Step of(Decision decision) {
      return new Step(
          decision.hop(),
          decision.at(),
          decision.rep(),
          decision.why(),
          decision.considered().stream().map(Looked::of).toList());
    }
  }

  /** Somebody who was looked at. */
  record Looked(String rep, String verdict, long turns, int load) {
    static Looked of(Considered one) {
      return new Looked(one.rep(), one.verdict().code(), one.turns(), one.load());
    }
  }

  @GetMapping("/v1/handoffs/{id}/why")
  Why why(@PathVariable("id") UUID id) {
    return why.of(id).map(Why::of).orElseThrow(() -> new NotFound("handoff"));
  }
}
