package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.HookOutcome;
import io.leadpipeline.ingest.application.ReceiveSignals;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.starter.problem.InvalidRequest;
import io.leadpipeline.starter.problem.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /v1/signals}: canonical signals, one a line or as an array, a result for each. */
final class SignalsHandler {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /** As many as are answered within a second while the spool takes them. */
  private static final int MOST_LINES = 2_500;

  private final ReceiveSignals signals;
  private final Clock clock;

  SignalsHandler(ReceiveSignals signals, Clock clock) {
    this.signals = signals;
    this.clock = clock;
  }

  Mono<ServerResponse> post(ServerRequest request) {
    boolean one = ContentType.of(request).type().equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
    return Bodies.read(request, Bodies.HOOK)
        .map(body -> signals.lines(body, one))
        .flatMap(lines -> receive(request, lines));
  }

  private Mono<ServerResponse> receive(ServerRequest request, List<byte[]> lines) {
    if (lines.isEmpty()) {
      return Mono.error(new InvalidRequest("", "missing", "a signal on each line, or an array"));
    }
    if (lines.size() > MOST_LINES) {
      return Mono.error(new InvalidRequest("", "too-many", "at most " + MOST_LINES + " signals"));
    }
    return OwnLoop.await(
            request,
            signals.receive(
                Arrivals.of(request, signals.connection(), null, new byte[0], clock.instant()),
                lines))
        .flatMap(SignalsHandler::answer);
  }

  private static Mono<ServerResponse> answer(HookOutcome.Said said) {
    if (!said.kept().durably()) {
      return Mono.error(new Unavailable(RETRY_AFTER));
    }
    boolean any = said.items().stream().anyMatch(Parsed.Accepted.class::isInstance);
    return any
        ? Items.answer(HttpStatus.ACCEPTED, said.items())
        : Mono.error(
            new InvalidRequest(
                IntStream.range(0, said.items().size())
                    .boxed()
                    .flatMap(at -> Items.errors(at, said.items().get(at)))
                    .toList()));
  }
}
