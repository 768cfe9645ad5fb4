package io.leadpipeline.scoring.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which page a caller asks for. */
record Paging(
    @Parameter(description = "How many at most, 1 to 200", example = "50") @Nullable String limit,
    @Parameter(description = "What \"next\" said in the page before") @Nullable String next) {

  static final List<String> NAMES = List.of("limit", "next");
  static final int MOST = 200;
  private static final int USUAL = 50;

  int size(Asked asked) {
    return asked.number("limit", limit, USUAL, MOST);
  }
}
