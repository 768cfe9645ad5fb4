package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.Taken;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Violation;
import io.leadpipeline.starter.problem.FieldError;
import io.leadpipeline.starter.problem.InvalidRequest;
import io.leadpipeline.starter.problem.Refusal;
import io.leadpipeline.starter.problem.TooManyRequests;
import io.leadpipeline.starter.problem.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers to posts: to a script in JSON, to a browser with a page; a robot is told success. */
final class FormAnswers {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final Map<String, String> EXPECTED =
      Map.of(
          "email", "an e-mail address such as lan@acme.example",
          "phone", "a phone number, with its country code if it is from abroad",
          "visitor_id", "the visitor's id, at most 200 characters",
          "file", "no files");

  private final Pages pages;
  private final AfterPost afterPost;

  FormAnswers(Pages pages, AfterPost afterPost) {
    this.pages = pages;
    this.afterPost = afterPost;
  }

  Mono<ServerResponse> to(Visitor visitor, Taken taken) {
    if (!taken.kept().durably()) {
      return unavailable(visitor);
    }
    return switch (taken.parsed()) {
      case Parsed.Accepted it -> success(visitor, it.submissionId());
      case Parsed.Held it -> success(visitor, it.submissionId());
      case Parsed.Spam it -> success(visitor, it.submissionId());
      case Parsed.Refused it -> refused(visitor, it.violations());
      case Parsed.Unreadable _ -> refused(visitor, List.of());
    };
  }

  /** Too many came from here. */
  Mono<ServerResponse> limited(Visitor visitor, Duration wait) {
    TooManyRequests refusal = new TooManyRequests(wait);
    return visitor.html() ? page(refusal, "limited", visitor) : Mono.error(refusal);
  }

  private Mono<ServerResponse> success(Visitor visitor, UUID submissionId) {
    if (!visitor.html()) {
      return Json.submission(HttpStatus.ACCEPTED, submissionId);
    }
    return visitor
        .next()
        .map(next -> ServerResponse.seeOther(afterPost.page(next, submissionId)).build())
        .orElseGet(() -> page(HttpStatus.OK, "thanks", visitor));
  }

  private Mono<ServerResponse> refused(Visitor visitor, List<Violation> violations) {
    return visitor.html()
        ? page(HttpStatus.UNPROCESSABLE_CONTENT, "refused", visitor)
        : Mono.error(new InvalidRequest(violations.stream().map(FormAnswers::error).toList()));
  }

  private Mono<ServerResponse> unavailable(Visitor visitor) {
    Unavailable refusal = new Unavailable(RETRY_AFTER);
    return visitor.html() ? page(refusal, "unavailable", visitor) : Mono.error(refusal);
  }

  private Mono<ServerResponse> page(Refusal refusal, String name, Visitor visitor) {
    return ServerResponse.status(refusal.problem().status())
        .headers(it -> it.putAll(refusal.headers()))
        .contentType(HTML)
        .bodyValue(pages.page(name, visitor.language()));
  }

  private Mono<ServerResponse> page(HttpStatus status, String name, Visitor visitor) {
    return ServerResponse.status(status)
        .contentType(HTML)
        .bodyValue(pages.page(name, visitor.language()));
  }

  private static FieldError error(Violation violation) {
    String expected = EXPECTED.getOrDefault(violation.field(), "another value");
    return new FieldError(violation.field(), violation.code(), expected);
  }
}
