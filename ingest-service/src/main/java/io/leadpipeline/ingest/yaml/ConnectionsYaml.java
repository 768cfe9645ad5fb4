package io.leadpipeline.ingest.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file {@code connections.yml} as it is written. */
record ConnectionsYaml(@Nullable List<Entry> connections) {

  /** One connection. */
  record Entry(
      @Nullable String slug,
      @Nullable String name,
      @Nullable List<String> secrets,
      @Nullable String region,
      @Nullable String language,
      @Nullable List<String> allowedOrigins,
      @Nullable List<String> nextHosts,
      @Nullable String testAddress,
      @Nullable Map<String, FormEntry> forms,
      @Nullable Boolean server,
      @Nullable VerificationEntry verification,
      @Nullable Map<String, FormEntry> events,
      @Nullable Map<String, Object> mapping,
      @Nullable String consentTextVersion,
      @Nullable LimitsEntry limits,
      @Nullable String verifyToken,
      @Nullable PullEntry pull) {}

  /** How leads are fetched. */
  record PullEntry(
      @Nullable String baseUrl,
      @Nullable String token,
      @Nullable String tokenExpires,
      @Nullable String version,
      @Nullable String account,
      @Nullable List<String> forms) {}

  /** How many requests are taken. */
  record LimitsEntry(@Nullable Integer perMinute, @Nullable Integer perMinuteAndAddress) {}

  /** How calls are verified. */
  record VerificationEntry(
      @Nullable String scheme,
      @Nullable String header,
      @Nullable String prefix,
      @Nullable String encoding,
      @Nullable String timestampHeader,
      @Nullable String signed,
      @Nullable String field) {}

  /** What a form means. */
  record FormEntry(
      @Nullable String kind,
      @Nullable String intent,
      @Nullable ContentEntry content,
      @Nullable WebinarEntry webinar,
      @Nullable Map<String, String> fields,
      @Nullable String files,
      @Nullable String consentTextVersion,
      @Nullable CaptchaEntry captcha,
      @Nullable Object brake) {}

  /** How it is checked that a person fills a form. */
  record CaptchaEntry(@Nullable String type, @Nullable String secret, @Nullable Double minScore) {}

  /** A piece of content. */
  record ContentEntry(@Nullable String type, @Nullable String id, @Nullable String title) {}

  /** A webinar that a form registers for. */
  record WebinarEntry(
      @Nullable String id,
      @Nullable String title,
      @Nullable String startsAt,
      @Nullable Integer scheduledMinutes) {}
}
