package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.publishing.WrongModel;
import io.leadpipeline.starter.problem.FieldError;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.util.function.Supplier;

/** A model in a request; what is wrong with it is told by its place in the text. */
final class ModelText {

  private ModelText() {}

  static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (WrongModel wrong) {
      throw new InvalidRequest(
          wrong.flaws().stream()
              .map(flaw -> new FieldError(flaw.place(), "wrong", flaw.what()))
              .toList());
    }
  }
}
