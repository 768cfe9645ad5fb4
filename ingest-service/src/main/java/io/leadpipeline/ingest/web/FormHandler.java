package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.ReceiveForm;
import io.leadpipeline.ingest.application.Taken;
import io.leadpipeline.ingest.domain.FormConnection;
import io.leadpipeline.ingest.domain.FormPost;
import io.leadpipeline.starter.problem.NotFound;
import java.time.Clock;
import java.time.Instant;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /f/{form}}. */
final class FormHandler {

  private final ReceiveForm forms;
  private final FormDecoder decoder;
  private final FormAnswers answers;
  private final Clock clock;

  FormHandler(ReceiveForm forms, FormDecoder decoder, FormAnswers answers, Clock clock) {
    this.forms = forms;
    this.decoder = decoder;
    this.answers = answers;
    this.clock = clock;
  }

  Mono<ServerResponse> post(ServerRequest request) {
    FormConnection form =
        forms.form(request.pathVariable("form")).orElseThrow(() -> new NotFound("form"));
    Instant now = clock.instant();
    ContentType type = ContentType.of(request);
    return Bodies.read(request, type.isMultipart() ? Bodies.MULTIPART : Bodies.FORM)
        .flatMap(body ->
            decoder
                .decode(type, body)
                .flatMap(decoded -> receive(request, form, body, decoded, now)));
  }

  private Mono<ServerResponse> receive(
      ServerRequest request, FormConnection form, byte[] body, DecodedForm decoded, Instant now) {
    FormPost post = FormPosts.of(request, decoded, now);
    String name = form.form().name();
    Visitor visitor = Visitor.of(request, form.connection(), decoded);
    Mono<Taken> taken =
        Mono.fromFuture(
            forms.receive(form, post, Arrivals.of(request, form.connection(), name, body, now)));
    return taken.flatMap(it -> answers.to(visitor, it));
  }
}
