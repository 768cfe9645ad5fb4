package io.leadpipeline.ingest.domain;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The captcha of a form.
 *
 * @param secret proves to the service that checks it that we may ask
 * @param minScore of reCAPTCHA v3, 0 to 1: below it is a robot; 0 for captchas without score
 */
public record Captcha(Type type, String secret, double minScore) {

  private static final Set<String> TOKENS =
      Stream.of(Type.values()).map(Type::field).collect(Collectors.toUnmodifiableSet());

  /** Who makes it. */
  public enum Type {
    TURNSTILE("cf-turnstile-response"),
    HCAPTCHA("h-captcha-response"),
    RECAPTCHA("g-recaptcha-response");

    private final String field;

    Type(String field) {
      this.field = field;
    }

    /** The field its widget adds to a form. */
    public String field() {
      return field;
    }
  }

  /** True for a field that a widget adds and that says nothing about the person. */
  static boolean isToken(String field) {
    return TOKENS.contains(field.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
