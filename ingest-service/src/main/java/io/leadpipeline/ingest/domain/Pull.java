package io.leadpipeline.ingest.domain;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How leads are fetched from a tool's API.
 *
 * @param base before every path, without a slash at its end
 * @param token opens the API
 * @param expires the last day on which the token counts, where it is known
 * @param version of the API, in the tool's own words
 * @param account whose leads they are, where the API asks for it
 * @param forms whose leads are listed, beside those that were heard of
 */
public record Pull(
    URI base,
    String token,
    Optional<LocalDate> expires,
    Optional<String> version,
    Optional<String> account,
    List<String> forms) {

  public Pull {
    forms = List.copyOf(forms);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "Pull[" + base + "]";
  }
}
