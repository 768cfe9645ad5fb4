package io.leadpipeline.starter.problem;

import tools.jackson.databind.json.JsonMapper;

/** Writes problems outside the message converters: in filters and security. */
public final class ProblemJson {

  private final JsonMapper mapper;

  ProblemJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** The body, in UTF-8, of an answer {@code application/problem+json}. */
  public byte[] bytes(Problem problem) {
    return mapper.writeValueAsBytes(problem);
  }
}
