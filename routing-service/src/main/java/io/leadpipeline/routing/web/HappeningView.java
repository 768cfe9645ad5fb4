package io.leadpipeline.routing.web;

import io.leadpipeline.routing.domain.Happening;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of what happened to a handoff, in the rep's words. */
record HappeningView(String when, String what, String who, String detail) {
  static HappeningView of(Happening line, Map<String, String> names, Wording words) {
    String detail = line.detail();
    return new HappeningView(
        words.moment(line.at()),
        words.of("happened", line.what()),
        line.rep() == null ? "" : named(line.rep(), names),
        detail == null ? "" : said(detail, words));
  }

  private static String named(String reps, Map<String, String> names) {
    return Stream.of(reps.split(",", -1))
        .map(rep -> names.getOrDefault(rep, rep))
        .collect(Collectors.joining(", "));
  }

  /** {@code LOST:PRICE} is two words; what a person wrote after the colon stays as it is. */
  private static String said(String detail, Wording words) {
    return Stream.of(detail.split(":", 2))
        .map(part -> words.of("why", part))
        .collect(Collectors.joining(": "));
  }
}
