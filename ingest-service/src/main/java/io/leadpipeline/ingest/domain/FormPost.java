package io.leadpipeline.ingest.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post to a form, decoded.
 *
 * @param key the sender's own id of the submission, as its Idempotency-Key says
 * @param referer the page that posted, as the browser says
 * @param withFiles true when files came along
 * @param address of the visitor, where it is known; never kept
 */
public record FormPost(
    List<Field> fields,
    @Nullable String key,
    @Nullable String referer,
    boolean withFiles,
    Instant receivedAt,
    @Nullable String address) {

  public FormPost {
    fields = List.copyOf(fields);
  }

  /** A post from an unknown address. */
  public FormPost(
      List<Field> fields,
      @Nullable String key,
      @Nullable String referer,
      boolean withFiles,
      Instant receivedAt) {
    this(fields, key, referer, withFiles, receivedAt, null);
  }

  /** The first value of a field, whatever it means; empty when it says nothing. */
  public Optional<String> first(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(field -> field.value().strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
