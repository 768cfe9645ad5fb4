package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Source;
import java.time.Instant;

/** A keyless submission that counted, by which a repeat of it is known. */
public record SeenForm(String form, String contentHash, Instant at) {

  static SeenForm of(Signal signal, String contentHash) {
    Source source = signal.source();
    String form = source.provider() + "/" + source.connection() + "/" + source.form();
    return new SeenForm(form, contentHash, signal.occurredAt());
  }

  boolean sameAs(SeenForm other) {
    return form.equals(other.form) && contentHash.equals(other.contentHash);
  }
}
