package io.leadpipeline.ingest.web;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.application.ReceiveForm;
import io.leadpipeline.ingest.application.ReceiveHook;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.FormConnection;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Violation;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.starter.problem.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /v1/connections/{slug}/{connection}/preview}: what would be read from a body, without
 * signature and without keeping anything.
 */
final class PreviewHandler {

  private static final JsonMapper JSON = EventJson.mapper();

  private final ReceiveForm forms;
  private final ReceiveHook hooks;
  private final FormDecoder decoder;
  private final Clock clock;

  PreviewHandler(ReceiveForm forms, ReceiveHook hooks, FormDecoder decoder, Clock clock) {
    this.forms = forms;
    this.hooks = hooks;
    this.decoder = decoder;
    this.clock = clock;
  }

  Mono<ServerResponse> post(ServerRequest request) {
    String slug = request.pathVariable("slug");
    String name = request.pathVariable("connection");
    return slug.equals("form") ? form(request, name) : hook(request, slug, name);
  }

  private Mono<ServerResponse> form(ServerRequest request, String name) {
    FormConnection form =
        forms.form(name, request.queryParam("form")).orElseThrow(() -> new NotFound("connection"));
    ContentType type = ContentType.of(request);
    return Bodies.read(request, type.isMultipart() ? Bodies.MULTIPART : Bodies.FORM)
        .flatMap(body -> decoder.decode(type, body))
        .map(it -> forms.preview(form, FormPosts.of(request, it, "", clock.instant())))
        .flatMap(PreviewHandler::answer);
  }

  private Mono<ServerResponse> hook(ServerRequest request, String slug, String name) {
    Connection connection =
        hooks.connection(slug, name).orElseThrow(() -> new NotFound("connection"));
    return Bodies.read(request, Bodies.HOOK)
        .map(body -> Arrivals.of(request, connection, null, body, clock.instant()))
        .map(hooks::preview)
        .flatMap(PreviewHandler::answer);
  }

  private static Mono<ServerResponse> answer(List<Parsed> items) {
    List<Signal> signals =
        items.stream()
            .flatMap(it -> it instanceof Parsed.Accepted yes ? yes.signals().stream() : Stream.of())
            .toList();
    return answer(
        signals.isEmpty()
            ? items.getFirst()
            : new Parsed.Accepted(items.getFirst().submissionId(), signals));
  }

  private static Mono<ServerResponse> answer(Parsed parsed) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(JSON.writeValueAsBytes(body(parsed)));
  }

  private static Map<String, Object> body(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Accepted(_, List<Signal> signals) -> Map.of("signals", signals);
      case Parsed.Held it -> Map.of("signals", List.of(it.signal()));
      case Parsed.Spam it -> Map.of("spam", Map.of("reason", it.reason()));
      case Parsed.Refused(_, List<Violation> all) -> rejected("unreachable", detail(all));
      case Parsed.Unreadable it -> rejected(it.reason(), "It would be kept among the rejected.");
    };
  }

  private static Map<String, Object> rejected(String code, String detail) {
    return Map.of("rejected", Map.of("code", code, "detail", detail));
  }

  private static String detail(List<Violation> violations) {
    return violations.stream()
        .map(it -> it.field() + " " + it.code())
        .collect(Collectors.joining(", "));
  }
}
