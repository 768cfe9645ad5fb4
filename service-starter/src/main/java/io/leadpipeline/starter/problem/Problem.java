package io.leadpipeline.starter.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * The body of every answer that is not a success (RFC 9457). Spring's {@code ProblemDetail} is not
 * used, because the framework adds the request's path to it.
 *
 * @param correlationId names the log line with the cause, where the fault is ours
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String correlationId,
    List<FieldError> errors) {

  private static final String NO_OTHER_THAN_THE_STATUS = "about:blank";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem that its status says all about. */
  public static Problem of(HttpStatusCode status) {
    return new Problem(
        NO_OTHER_THAN_THE_STATUS, title(status), status.value(), detail(status), null, List.of());
  }

  /** A problem with a fixed sentence, which must not hold anything the caller sent. */
  public static Problem of(HttpStatusCode status, String detail) {
    return new Problem(
        NO_OTHER_THAN_THE_STATUS, title(status), status.value(), detail, null, List.of());
  }

  static Problem invalid(List<FieldError> errors) {
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    String type = "urn:leadpipeline:problem:invalid-request";
    return new Problem(type, "Invalid request", status.value(), null, null, errors);
  }

  static Problem unexpected(HttpStatusCode status, String correlationId) {
    return new Problem(
        NO_OTHER_THAN_THE_STATUS, title(status), status.value(), null, correlationId, List.of());
  }

  private static String title(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == null ? "Error" : known.getReasonPhrase();
  }

  private static @Nullable String detail(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> "The request cannot be read.";
      case 401 -> "A valid bearer token is needed.";
      case 403 -> "The token's role does not allow this.";
      case 404 -> "There is nothing here.";
      case 405 -> "The method is not allowed here; the header Allow says which are.";
      case 406 -> "None of the accepted media types can be produced.";
      case 413 -> "The body is too large.";
      case 415 -> "The body's media type is not read here.";
      case 429 -> "Too many requests; try again later.";
      case 503 -> "Not possible now; nothing was done, try again.";
      default -> null;
    };
  }
}
