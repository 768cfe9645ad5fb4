package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.FormConnection;
import io.leadpipeline.ingest.domain.FormPost;
import io.leadpipeline.ingest.domain.FormReader;
import io.leadpipeline.ingest.domain.Parsed;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Takes what a person sends by a form. */
public final class ReceiveForm {

  private final Supplier<Connections> connections;
  private final FormReader reader;
  private final CheckCaptcha captcha;
  private final Limiter limiter;
  private final Brake brake;
  private final AcceptSignals signals;

  public ReceiveForm(
      Supplier<Connections> connections,
      FormReader reader,
      CheckCaptcha captcha,
      Limiter limiter,
      Brake brake,
      AcceptSignals signals) {
    this.connections = connections;
    this.reader = reader;
    this.captcha = captcha;
    this.limiter = limiter;
    this.brake = brake;
    this.signals = signals;
  }

  /** The form of this name; empty when none is configured. */
  public Optional<FormConnection> form(String name) {
    return connections.get().form(name);
  }

  /** The form to preview with: the one named, else the connection's first by name. */
  public Optional<FormConnection> form(String connection, Optional<String> name) {
    Connections now = connections.get();
    return name.or(() -> Optional.of(connection))
        .flatMap(now::form)
        .or(() ->
            now.find("form", connection)
                .flatMap(it ->
                    it.forms().values().stream()
                        .min(Comparator.comparing(Form::name))
                        .map(form -> new FormConnection(it, form))));
  }

  /**
   * How long a visitor has to wait, because too many posts came from this address or to this
   * connection; not at all when the post is taken now.
   */
  public Duration wait(FormConnection form, String address) {
    return limiter.wait(form.connection(), address);
  }

  /** Reads and keeps a post. */
  public CompletableFuture<Taken> receive(FormConnection form, FormPost post, Arrival arrival) {
    return captcha
        .check(form.form(), post, reader.read(form, post))
        .thenCompose(parsed -> signals.accept(arrival, brake.judge(parsed)));
  }

  /** What is read from a post that was kept, whoever or whatever sent it. */
  Parsed again(FormConnection form, FormPost post) {
    return reader.readUnjudged(form, post);
  }

  /** What would be read from a post, without keeping it. */
  public Parsed preview(FormConnection form, FormPost post) {
    return reader.read(form, post);
  }
}
