package io.leadpipeline.starter.problem;

import java.util.List;
import java.util.Objects;
import org.springframework.validation.Errors;

/** Constraint violations as field errors; a constraint's own message never quotes the value. */
final class Violations {

  private Violations() {}

  static List<FieldError> of(Errors errors) {
    return errors.getFieldErrors().stream().map(Violations::error).toList();
  }

  private static FieldError error(org.springframework.validation.FieldError error) {
    return error.isBindingFailure()
        ? new FieldError(error.getField(), "type", "a value of another type")
        : new FieldError(
            error.getField(),
            Objects.requireNonNullElse(error.getCode(), "invalid"),
            Objects.requireNonNullElse(error.getDefaultMessage(), "another value"));
  }
}
