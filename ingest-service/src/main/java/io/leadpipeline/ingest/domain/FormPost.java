package io.leadpipeline.ingest.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post to a form, decoded.
 *
 * @param key the sender's own id of the submission, as its Idempotency-Key says
 * @param referer the page that posted, as the browser says
 * @param withFiles true when files came along
 */
public record FormPost(
    List<Field> fields,
    @Nullable String key,
    @Nullable String referer,
    boolean withFiles,
    Instant receivedAt) {

  public FormPost {
    fields = List.copyOf(fields);
  }
}
