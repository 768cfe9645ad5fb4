package io.leadpipeline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it was given: the wording verbatim, with its time.
 *
 * @param textVersion which version of the wording it was
 * @param source where it was given: provider, connection and form, such as {@code form/site/demo}
 */
public record Consent(
    String purpose,
    boolean granted,
    @Nullable String text,
    @Nullable Instant at,
    @Nullable String textVersion,
    @Nullable String source) {

  /** A consent of which no more is known. */
  public Consent(String purpose, boolean granted, @Nullable String text, @Nullable Instant at) {
    this(purpose, granted, text, at, null, null);
  }

  /** The same, given there unless it says where. */
  public Consent from(String where) {
    return source == null ? new Consent(purpose, granted, text, at, textVersion, where) : this;
  }
}
