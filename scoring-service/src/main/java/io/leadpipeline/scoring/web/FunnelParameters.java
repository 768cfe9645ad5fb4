package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.FunnelQuestion;
import io.leadpipeline.scoring.application.FunnelQuestion.By;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a caller asks of the funnel, as it was written. */
record FunnelParameters(
    @Parameter(
            description = "First moment, without it 30 days before to",
            example = "2026-11-01T00:00:00Z")
        @Nullable String from,
    @Parameter(description = "End, without it now", example = "2026-12-01T00:00:00Z")
        @Nullable String to,
    @Parameter(
            description = "source, campaign, form, webinar (of first touch), persona or week",
            example = "source")
        @Nullable String by,
    @Parameter(
            description = "Time zone in which days and weeks begin, without it UTC",
            example = "Asia/Ho_Chi_Minh")
        @Nullable String zone) {

  private static final Duration USUAL = Duration.ofDays(30);
  private static final Set<String> NAMES = Set.of("from", "to", "by", "zone");
  private static final Map<String, By> PARTS =
      Arrays.stream(By.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  by -> by.name().toLowerCase(Locale.ROOT), Function.identity()));

  FunnelQuestion question(Map<String, List<String>> all, Instant now) {
    Asked asked = new Asked();
    asked.only(NAMES, all);
    Instant end = asked.moment("to", to).orElse(now);
    Instant start = asked.moment("from", from).orElse(end.minus(USUAL));
    if (!start.isBefore(end)) {
      asked.wrong("from", "range", "before to");
    }
    Optional<By> part = asked.word("by", by, PARTS);
    FunnelQuestion question = new FunnelQuestion(start, end, part, asked.zone("zone", zone));
    asked.done();
    return question;
  }
}
