package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.HookOutcome;
import io.leadpipeline.ingest.application.ReceiveHook;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.starter.problem.NotFound;
import io.leadpipeline.starter.problem.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** {@code POST /hooks/{slug}/{connection}}: tools, which repeat only what was answered with 5xx. */
final class HookHandler {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final ReceiveHook hooks;
  private final Clock clock;

  HookHandler(ReceiveHook hooks, Clock clock) {
    this.hooks = hooks;
    this.clock = clock;
  }

  Mono<ServerResponse> post(ServerRequest request) {
    Connection connection =
        hooks
            .connection(request.pathVariable("slug"), request.pathVariable("connection"))
            .orElseThrow(() -> new NotFound("connection"));
    Instant now = clock.instant();
    return Bodies.read(request, Bodies.HOOK)
        .flatMap(body ->
            OwnLoop.await(
                request, hooks.receive(Arrivals.of(request, connection, null, body, now))))
        .flatMap(HookHandler::answer);
  }

  /** For an address of a vendor's own shape, which names no connection. */
  Mono<ServerResponse> post(ServerRequest request, String slug, @Nullable String form) {
    Instant now = clock.instant();
    return Bodies.read(request, Bodies.HOOK)
        .flatMap(body ->
            OwnLoop.await(
                request, hooks.receive(slug, to -> Arrivals.of(request, to, form, body, now))))
        .flatMap(HookHandler::answer);
  }

  /** A system of CloudEvents asks whether it may send. */
  Mono<ServerResponse> options(ServerRequest request) {
    return CloudEventsHandshake.answer(
        request,
        hooks.connection("cloudevents", request.pathVariable("connection")).stream().toList());
  }

  /** The same at the address that names no connection. */
  Mono<ServerResponse> anyOptions(ServerRequest request) {
    return CloudEventsHandshake.answer(request, hooks.connections("cloudevents"));
  }

  private static Mono<ServerResponse> answer(HookOutcome outcome) {
    return switch (outcome) {
      case HookOutcome.NotGenuine _ -> NotSigned.answer();
      case HookOutcome.Answered it ->
          ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(it.answer());
      case HookOutcome.TooMany it -> Mono.error(new Unavailable(it.retryAfter()));
      case HookOutcome.NotUnderstood _ ->
          Mono.error(new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
      case HookOutcome.Said said ->
          said.kept().durably() ? kept(said) : Mono.error(new Unavailable(RETRY_AFTER));
    };
  }

  private static Mono<ServerResponse> kept(HookOutcome.Said said) {
    return said.batch()
        ? Items.answer(HttpStatus.OK, said.items())
        : Json.submission(HttpStatus.OK, said.items().getFirst().submissionId());
  }
}
