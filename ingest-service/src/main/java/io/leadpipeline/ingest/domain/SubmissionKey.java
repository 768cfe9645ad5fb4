package io.leadpipeline.ingest.domain;

import java.time.Instant;
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
public record SubmissionKey(
    UUID submissionId, @Nullable String given, @Nullable String contentHash) {

  private static final int BUCKET_SECONDS = 600;
  private static final int LONGEST = 200;

  static SubmissionKey of(Form form, FormFields fields, FormPost post, Identities identities) {
    return Optional.ofNullable(post.key())
        .map(String::strip)
        .filter(key -> !key.isEmpty())
        .or(() -> fields.first(Meaning.SUBMISSION_KEY))
        .map(key -> given("form:" + form.name(), key, identities))
        .orElseGet(() -> byContent(form, post, identities));
  }

  /** By the sender's own key. */
  public static SubmissionKey given(String source, String key, Identities identities) {
    String kept = Characters.storable(key.length() > LONGEST ? identities.contentHash(key) : key);
    return new SubmissionKey(Identities.submission(source + ":key:" + kept), kept, null);
  }

  /** By what was said within ten minutes. */
  public static SubmissionKey of(
      String source, String content, Instant receivedAt, Identities identities) {
    return ofContent(source, identities.contentHash(source + '\n' + content), receivedAt);
  }

  private static SubmissionKey byContent(Form form, FormPost post, Identities identities) {
    String hash = identities.contentHash(form.name() + '\n' + content(post.fields()));
    return ofContent("form:" + form.name(), hash, post.receivedAt());
  }

  private static SubmissionKey ofContent(String source, String hash, Instant receivedAt) {
    long bucket = Math.floorDiv(receivedAt.getEpochSecond(), BUCKET_SECONDS);
    String name = source + ":content:" + hash + ":" + bucket;
    return new SubmissionKey(Identities.submission(name), null, hash);
  }

  private static boolean isMachinery(String name) {
    return name.startsWith("_") || Captcha.isToken(name);
  }

  /** What is the machinery's may change every time. */
  private static String content(List<Field> fields) {
    return fields.stream()
        .filter(field -> !isMachinery(field.name()) && !field.value().isBlank())
        .sorted(Comparator.comparing(Field::name))
        .map(field -> field.name().length() + ":" + field.name() + "=" + field.value())
        .collect(Collectors.joining("\n"));
  }
}
