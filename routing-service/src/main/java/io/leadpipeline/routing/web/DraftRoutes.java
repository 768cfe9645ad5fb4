package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.Rota;
import io.leadpipeline.routing.application.RoutesFormat;
import io.leadpipeline.routing.application.RulesInForce;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.starter.problem.FieldError;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Routes that somebody wants to try; wrong ones are refused with all that is wrong. */
final class DraftRoutes {
  private final RulesInForce rules;
  private final RoutesFormat format;
  private final Rota rota;

  DraftRoutes(RulesInForce rules, RoutesFormat format, Rota rota) {
    this.rules = rules;
    this.format = format;
    this.rota = rota;
  }

  Routes read(String text) {
    return switch (format.read(text, rota.people())) {
      case RoutesFormat.Outcome.Good(Routes routes) -> routes;
      case RoutesFormat.Outcome.Bad(List<String> problems) ->
          throw new InvalidRequest(
              problems.stream()
                  .map(problem -> new FieldError("routes", "wrong", problem))
                  .toList());
    };
  }

  Routes orInForce(@Nullable String text) {
    return text == null ? rules.routes() : read(text);
  }
}
