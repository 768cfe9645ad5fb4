package io.leadpipeline.ingest.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadpipeline.ingest.application.Captchas.Verdict;
import io.leadpipeline.ingest.domain.Captcha;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a maker of captchas answers.
 *
 * @param score of reCAPTCHA v3 only
 */
record SiteAnswer(
    @Nullable Boolean success,
    @Nullable Double score,
    @JsonProperty("error-codes") @Nullable List<String> errorCodes) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Said of the token; anything else is said of us, or of the maker's own trouble. */
  private static final Set<String> OF_THE_TOKEN =
      Set.of(
          "missing-input-response",
          "invalid-input-response",
          "expired-input-response",
          "already-seen-response",
          "invalid-or-already-seen-response",
          "timeout-or-duplicate");

  /** Fails when the body is no such answer. */
  static SiteAnswer read(byte[] body) {
    return JSON.readValue(body, SiteAnswer.class);
  }

  /** Fails when the maker does not say. */
  Verdict verdict(Captcha captcha) {
    List<String> codes = errorCodes == null ? List.of() : errorCodes;
    if (success == null || !OF_THE_TOKEN.containsAll(codes)) {
      throw new IllegalStateException(captcha + " does not say whether it was a person");
    }
    boolean person = success && (score == null || score >= captcha.minScore());
    return person ? Verdict.PERSON : Verdict.ROBOT;
  }
}
