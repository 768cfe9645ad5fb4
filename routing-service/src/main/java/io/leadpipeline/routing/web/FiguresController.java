package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.ForeseeLoad;
import io.leadpipeline.routing.application.Insight;
import io.leadpipeline.routing.domain.ResponseFigures;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How fast sales answers, and whether there are enough of them. */
@RestController
class FiguresController {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int MOST_DAYS = 31;

  private final Insight insight;
  private final ForeseeLoad load;
  private final Clock clock;

  FiguresController(Insight insight, ForeseeLoad load, Clock clock) {
    this.insight = insight;
    this.load = load;
    this.clock = clock;
  }

  /** By rep, team or source; the last week unless said otherwise. */
  @GetMapping("/v1/figures/response")
  Page<ResponseFigures> response(
      @RequestParam("from") Optional<Instant> from,
      @RequestParam("to") Optional<Instant> to,
      @RequestParam("by") Optional<String> by) {
    Instant end = to.orElseGet(clock::instant);
    return Page.last(insight.response(from.orElse(end.minus(WEEK)), end, by(by.orElse("rep"))));
  }

  /** For the coming days, a week unless said otherwise. */
  @GetMapping("/v1/figures/capacity")
  Page<ForeseeLoad.Day> capacity(@RequestParam("days") Optional<Integer> days) {
    int many = days.orElse((int) WEEK.toDays());
    if (many < 1 || many > MOST_DAYS) {
      throw new InvalidRequest("days", "range", "1 to " + MOST_DAYS);
    }
    return Page.last(load.days(many));
  }

  private static Insight.By by(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "rep" -> Insight.By.REP;
      case "team" -> Insight.By.TEAM;
      case "source" -> Insight.By.SOURCE;
      default -> throw new InvalidRequest("by", "unknown", "rep, team or source");
    };
  }
}
