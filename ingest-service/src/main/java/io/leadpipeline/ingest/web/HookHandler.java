package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.ChallengeAnswer;
import io.leadpipeline.ingest.application.HookOutcome;
import io.leadpipeline.ingest.application.ReceiveHook;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.starter.problem.NotFound;
import io.leadpipeline.starter.problem.TooManyRequests;
import io.leadpipeline.starter.problem.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  private final Clients clients;
  private final Clock clock;

  HookHandler(ReceiveHook hooks, Clients clients, Clock clock) {
    this.hooks = hooks;
    this.clients = clients;
    this.clock = clock;
  }

  Mono<ServerResponse> post(ServerRequest request) {
    return take(request, named(request), null);
  }

  /** A tool asks by a query whether the address is ours, or says by it what others post. */
  Mono<ServerResponse> get(ServerRequest request) {
    Connection connection = named(request);
    return hooks.takesQueries(connection)
        ? take(request, Arrivals.ofQuery(request, connection, clock.instant()))
        : challenge(request, connection);
  }

  private Mono<ServerResponse> challenge(ServerRequest request, Connection connection) {
    return hooks
        .challenge(connection, request.queryParams().toSingleValueMap(), clock.instant())
        .map(HookHandler::answer)
        .orElseGet(NotSigned::answer);
  }

  /** HubSpot's own address of a form: the portal is the connection's name, or there is but one. */
  Mono<ServerResponse> postForm(ServerRequest request) {
    List<Connection> all = hooks.connections("hubspot");
    Connection connection =
        hooks
            .connection("hubspot", request.pathVariable("portal"))
            .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty())
            .orElseThrow(() -> new NotFound("connection"));
    return take(request, connection, request.pathVariable("form"));
  }

  private Mono<ServerResponse> take(
      ServerRequest request, Connection connection, @Nullable String form) {
    Instant now = clock.instant();
    return Bodies.read(request, Bodies.HOOK)
        .flatMap(body -> take(request, Arrivals.of(request, connection, form, body, now)));
  }

  private Mono<ServerResponse> take(ServerRequest request, Arrival arrival) {
    boolean fromPages = hooks.isFromPages(arrival.connection());
    String address = fromPages ? clients.address(request) : "";
    return OwnLoop.await(request, hooks.receive(arrival, address))
        .flatMap(it ->
            fromPages && it instanceof HookOutcome.TooMany wait
                ? Mono.error(new TooManyRequests(wait.retryAfter()))
                : answer(it));
  }

  private Connection named(ServerRequest request) {
    return hooks
        .connection(request.pathVariable("slug"), request.pathVariable("connection"))
        .orElseThrow(() -> new NotFound("connection"));
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

  private static Mono<ServerResponse> answer(ChallengeAnswer answer) {
    return switch (answer) {
      case ChallengeAnswer.Text it ->
          ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(it.text());
      case ChallengeAnswer.Json it ->
          ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(it.members());
    };
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
