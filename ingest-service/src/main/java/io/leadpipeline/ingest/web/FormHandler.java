package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.ReceiveForm;
import io.leadpipeline.ingest.application.Taken;
import io.leadpipeline.ingest.domain.FormConnection;
import io.leadpipeline.ingest.domain.FormPost;
import io.leadpipeline.starter.problem.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /f/{form}}. */
final class FormHandler {

  private final ReceiveForm forms;
  private final FormDecoder decoder;
  private final FormAnswers answers;
  private final Clients clients;
  private final Clock clock;

  FormHandler(
      ReceiveForm forms, FormDecoder decoder, FormAnswers answers, Clients clients, Clock clock) {
    this.forms = forms;
    this.decoder = decoder;
    this.answers = answers;
    this.clients = clients;
    this.clock = clock;
  }

  Mono<ServerResponse> post(ServerRequest request) {
    FormConnection form =
        forms.form(request.pathVariable("form")).orElseThrow(() -> new NotFound("form"));
    String address = clients.address(request);
    Duration wait = forms.wait(form, address);
    return wait.isPositive()
        ? answers.limited(Visitor.of(request, form.connection(), DecodedForm.UNREADABLE), wait)
        : take(request, form, address, clock.instant());
  }

  private Mono<ServerResponse> take(
      ServerRequest request, FormConnection form, String address, Instant now) {
    ContentType type = ContentType.of(request);
    return Bodies.read(request, type.isMultipart() ? Bodies.MULTIPART : Bodies.FORM)
        .flatMap(body ->
            decoder
                .decode(type, body)
                .flatMap(decoded -> {
                  FormPost post = FormPosts.of(request, decoded, address, now);
                  return receive(request, form, body, decoded, post);
                }));
  }

  private Mono<ServerResponse> receive(
      ServerRequest request, FormConnection form, byte[] body, DecodedForm decoded, FormPost post) {
    String name = form.form().name();
    Visitor visitor = Visitor.of(request, form.connection(), decoded);
    Mono<Taken> taken =
        OwnLoop.await(
            request,
            forms.receive(
                form,
                post,
                Arrivals.of(request, form.connection(), name, body, post.receivedAt())));
    return taken.flatMap(it -> answers.to(visitor, it));
  }
}
