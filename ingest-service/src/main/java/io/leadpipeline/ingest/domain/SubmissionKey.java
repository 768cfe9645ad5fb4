package io.leadpipeline.ingest.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What tells one submission of a form from another: the sender's own key, else what was said within
 * ten minutes.
 *
 * @param given the sender's key
 * @param contentHash absent when the sender gave a key
 */
record SubmissionKey(UUID submissionId, @Nullable String given, @Nullable String contentHash) {

  private static final int BUCKET_SECONDS = 600;
  private static final int LONGEST = 200;

  static SubmissionKey of(Form form, FormFields fields, FormPost post, Identities identities) {
    return Optional.ofNullable(post.key())
        .map(String::strip)
        .filter(key -> !key.isEmpty())
        .or(() -> fields.first(Meaning.SUBMISSION_KEY))
        .map(key -> key.length() > LONGEST ? identities.contentHash(key) : key)
        .map(Characters::storable)
        .map(key -> byKey(form, key))
        .orElseGet(() -> byContent(form, post, identities));
  }

  private static SubmissionKey byKey(Form form, String key) {
    UUID id = Identities.submission("form:" + form.name() + ":key:" + key);
    return new SubmissionKey(id, key, null);
  }

  private static SubmissionKey byContent(Form form, FormPost post, Identities identities) {
    String hash = identities.contentHash(form.name() + '\n' + content(post.fields()));
    long bucket = Math.floorDiv(post.receivedAt().getEpochSecond(), BUCKET_SECONDS);
    String name = "form:" + form.name() + ":content:" + hash + ":" + bucket;
    return new SubmissionKey(Identities.submission(name), null, hash);
  }

  /** Fields whose name begins with an underscore are the machinery's and may change every time. */
  private static String content(List<Field> fields) {
    return fields.stream()
        .filter(field -> !field.name().startsWith("_") && !field.value().isBlank())
        .sorted(Comparator.comparing(Field::name))
        .map(field -> field.name().length() + ":" + field.name() + "=" + field.value())
        .collect(Collectors.joining("\n"));
  }
}
