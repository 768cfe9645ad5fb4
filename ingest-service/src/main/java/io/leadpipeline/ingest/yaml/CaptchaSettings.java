package io.leadpipeline.ingest.yaml;

import io.leadpipeline.ingest.domain.Captcha;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.Locale;

/** The captcha of a form, checked. */
record CaptchaSettings(String key, ConnectionsYaml.CaptchaEntry entry, Secrets secrets) {

  Captcha captcha() {
    Captcha.Type type = type();
    return new Captcha(type, secret(type), minScore(type));
  }

  private Captcha.Type type() {
    return switch (entry.type() == null ? "" : entry.type()) {
      case "turnstile" -> Captcha.Type.TURNSTILE;
      case "hcaptcha" -> Captcha.Type.HCAPTCHA;
      case "recaptcha" -> Captcha.Type.RECAPTCHA;
      default -> throw wrong("type", "is not known", "turnstile, hcaptcha or recaptcha");
    };
  }

  private String secret(Captcha.Type type) {
    String reference = entry.secret();
    if (reference == null) {
      throw wrong("secret", "is missing", "a reference such as env:TURNSTILE_SECRET");
    }
    return secrets.resolve(key + ".secret", type.name().toLowerCase(Locale.ROOT), reference);
  }

  private double minScore(Captcha.Type type) {
    Double score = entry.minScore();
    if (score == null) {
      return 0;
    }
    if (type != Captcha.Type.RECAPTCHA) {
      throw wrong("min-score", "does not belong here", "only where type is recaptcha");
    }
    if (!(score >= 0 && score <= 1)) {
      throw wrong("min-score", "is out of range", "0 to 1, such as 0.5");
    }
    return score;
  }

  private InvalidSetting wrong(String what, String problem, String expected) {
    return new InvalidSetting(key + "." + what, problem, expected);
  }
}
