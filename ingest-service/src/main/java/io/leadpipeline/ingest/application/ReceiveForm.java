package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.FormConnection;
import io.leadpipeline.ingest.domain.FormPost;
import io.leadpipeline.ingest.domain.FormReader;
import io.leadpipeline.ingest.domain.Parsed;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes what a person sends by a form. */
public final class ReceiveForm {

  private final Connections connections;
  private final FormReader reader;
  private final AcceptSignals signals;

  public ReceiveForm(Connections connections, FormReader reader, AcceptSignals signals) {
    this.connections = connections;
    this.reader = reader;
    this.signals = signals;
  }

  /** The form of this name; empty when none is configured. */
  public Optional<FormConnection> form(String name) {
    return connections.form(name);
  }

  /** The form to preview with: the one named, else the connection's first by name. */
  public Optional<FormConnection> form(String connection, Optional<String> name) {
    return name.or(() -> Optional.of(connection))
        .flatMap(connections::form)
        .or(() ->
            connections
                .find("form", connection)
                .flatMap(it ->
                    it.forms().values().stream()
                        .min(Comparator.comparing(Form::name))
                        .map(form -> new FormConnection(it, form))));
  }

  /** Reads and keeps a post. */
  public CompletableFuture<Taken> receive(FormConnection form, FormPost post, Arrival arrival) {
    return signals.accept(arrival, reader.read(form, post));
  }

  /** What would be read from a post, without keeping it. */
  public Parsed preview(FormConnection form, FormPost post) {
    return reader.read(form, post);
  }
}
