package io.leadpipeline.starter.problem;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.web.ErrorResponse;

/** The one place where an exception becomes an answer, for both web stacks. */
final class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(5);

  private Answers() {}

  static Answer to(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return Answer.of(refusal);
    }
    if (Causes.any(failure, Answers::isTooLarge)) {
      return Answer.of(HttpStatus.CONTENT_TOO_LARGE);
    }
    return switch (failure) {
      case Errors errors -> Answer.of(new InvalidRequest(Violations.of(errors)));
      case ErrorResponse response -> answer(response, failure);
      case HttpMessageNotReadableException _ -> Answer.of(HttpStatus.BAD_REQUEST);
      case TypeMismatchException _ -> Answer.of(HttpStatus.BAD_REQUEST);
      default -> trouble(failure);
    };
  }

  private static boolean isTooLarge(Throwable e) {
    return e instanceof BodyTooLarge || e instanceof DataBufferLimitException;
  }

  private static Answer answer(ErrorResponse response, Throwable failure) {
    return response.getStatusCode().value() == HttpStatus.INTERNAL_SERVER_ERROR.value()
        ? trouble(failure)
        : Answer.of(response.getStatusCode(), response.getHeaders());
  }

  private static Answer trouble(Throwable failure) {
    if (Outages.isOutage(failure)) {
      LOG.warn("database away, answered 503 and healing by itself: {}", failure.toString());
      return Answer.of(new Unavailable(OUTAGE_PAUSE));
    }
    return unexpected(failure);
  }

  private static Answer unexpected(Throwable failure) {
    String id = UUID.randomUUID().toString();
    LOG.atError()
        .addKeyValue("correlationId", id)
        .setCause(failure)
        .log("request failed by a fault of this service: report the stack trace");
    return new Answer(HttpHeaders.EMPTY, Problem.unexpected(HttpStatus.INTERNAL_SERVER_ERROR, id));
  }
}
