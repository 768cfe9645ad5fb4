package io.leadpipeline.ingest.on24;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Proof;
import java.util.List;

/**
 * Answers of ON24's API as if ON24 had sent them, which it never does: so that they can be tried,
 * and what was refused can be read again.
 */
public final class On24 implements Tool {

  @Override
  public String slug() {
    return On24People.SLUG;
  }

  @Override
  public Proof proof() {
    return new Proof.Key();
  }

  @Override
  public List<Document> facts(Document body) {
    return body.items("registrants").isEmpty() && body.items("attendees").isEmpty()
        ? List.of(body)
        : On24People.people(body, body);
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    return On24People.heard(body);
  }
}
