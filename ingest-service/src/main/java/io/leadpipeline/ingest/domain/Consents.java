package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Consent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Consents as they were given, with the wording the page showed if it was sent along. */
final class Consents {

  private static final Map<Meaning, String> PURPOSES =
      Map.of(
          Meaning.CONSENT_MARKETING, "marketing",
          Meaning.CONSENT_PRIVACY, "privacy",
          Meaning.CONSENT_TERMS, "terms");

  private static final Set<String> REFUSALS =
      keys(
          "0",
          "false",
          "off",
          "no",
          "n",
          "none",
          "decline",
          "declined",
          "disagree",
          "không",
          "không đồng ý",
          "non",
          "não",
          "ไม่",
          "ไม่ยินยอม",
          "ไม่ยอมรับ",
          "いいえ",
          "nein");

  private static final Set<String> AGREEMENTS =
      keys("1", "true", "on", "yes", "y", "checked", "accept", "accepted", "agree", "có", "đồng ý");

  private Consents() {}

  /** With the version the page says, else {@code version}. */
  static List<Consent> read(FormFields fields, Instant at, @Nullable String version) {
    Shown shown =
        new Shown(
            fields.first(Meaning.CONSENT_TEXT).orElse(null),
            fields.first(Meaning.CONSENT_TEXT_VERSION).orElse(version));
    List<Consent> consents = new ArrayList<>();
    for (Meaning meaning :
        List.of(Meaning.CONSENT_MARKETING, Meaning.CONSENT_PRIVACY, Meaning.CONSENT_TERMS)) {
      for (Field field : fields.all(meaning)) {
        consents.add(consent(PURPOSES.getOrDefault(meaning, "other"), field, shown, at));
      }
    }
    return consents;
  }

  private static Set<String> keys(String... words) {
    return Stream.of(words).map(FieldNames::key).collect(Collectors.toUnmodifiableSet());
  }

  private static Consent consent(String purpose, Field field, Shown shown, Instant at) {
    String answer = FieldNames.key(field.value());
    boolean plain = AGREEMENTS.contains(answer) || REFUSALS.contains(answer);
    String text = shown.text == null && !plain ? field.value() : shown.text;
    return new Consent(purpose, !REFUSALS.contains(answer), text, at, shown.version, null);
  }

  /** What the page showed. */
  private record Shown(@Nullable String text, @Nullable String version) {}
}
