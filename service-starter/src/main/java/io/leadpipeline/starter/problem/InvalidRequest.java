package io.leadpipeline.starter.problem;

import java.util.List;

/** The request was read, but says something impossible: 422 with the fields. */
public final class InvalidRequest extends Refusal {

  private final transient List<FieldError> errors;

  public InvalidRequest(List<FieldError> errors) {
    super("invalid request");
    this.errors = List.copyOf(errors);
  }

  /** For a single field. */
  public InvalidRequest(String field, String code, String expected) {
    this(List.of(new FieldError(field, code, expected)));
  }

  public List<FieldError> errors() {
    return errors;
  }

  @Override
  public Problem problem() {
    return Problem.invalid(errors);
  }
}
