package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.application.PostReader;
import io.leadpipeline.ingest.domain.FormPost;

/** Decodes bodies as {@link FormHandler} does; they are in memory, so that nobody has to wait. */
public final class KeptPosts implements PostReader {

  private final FormDecoder decoder;

  public KeptPosts(JsonReader json) {
    this.decoder = new FormDecoder(json);
  }

  @Override
  public FormPost read(Arrival arrival) {
    ContentType type = ContentType.of(arrival.headers().get("content-type"));
    DecodedForm decoded =
        decoder
            .decode(type, arrival.body())
            .onErrorReturn(DecodedForm.UNREADABLE)
            .toFuture()
            .getNow(DecodedForm.UNREADABLE);
    return FormPosts.of(arrival, decoded);
  }
}
