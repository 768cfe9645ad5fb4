package io.leadpipeline.ingest;

import io.leadpipeline.ingest.domain.Captcha;
import io.leadpipeline.ingest.domain.Limits;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The defence of the edge.
 *
 * @param trustedProxies addresses or CIDR blocks of the proxies in front, none unless said
 * @param clientAddressHeader the header they append the visitor's address to
 * @param limits how many posts forms take; connections may say otherwise
 * @param captcha where makers of captchas are asked
 */
@ConfigurationProperties("leadpipeline.ingest")
record DefenceProperties(
    @DefaultValue List<String> trustedProxies,
    @DefaultValue("X-Forwarded-For") String clientAddressHeader,
    @DefaultValue Usual limits,
    @DefaultValue Makers captcha) {

  private static final List<String> HEADERS = List.of("x-forwarded-for", "forwarded");

  DefenceProperties {
    if (!HEADERS.contains(clientAddressHeader.toLowerCase(Locale.ROOT))) {
      throw new InvalidSetting(
          "leadpipeline.ingest.client-address-header",
          "is not known",
          "X-Forwarded-For or Forwarded");
    }
  }

  /**
   * How many posts each instance takes; 0 is as many as come.
   *
   * @param perMinute of everybody to one connection
   * @param perMinuteAndAddress of one address to one connection
   */
  record Usual(@DefaultValue("6000") int perMinute, @DefaultValue("300") int perMinuteAndAddress) {

    Usual {
      if (perMinute < 0 || perMinuteAndAddress < 0) {
        throw new InvalidSetting(
            "leadpipeline.ingest.limits", "is negative", "0 (no limit) or more");
      }
    }

    Limits limits() {
      return new Limits(perMinute, perMinuteAndAddress);
    }
  }

  /**
   * Where captchas are checked.
   *
   * @param patience after which a post is accepted as unsure
   */
  record Makers(
      @DefaultValue("https://challenges.cloudflare.com/turnstile/v0/siteverify") URI turnstileUrl,
      @DefaultValue("https://api.hcaptcha.com/siteverify") URI hcaptchaUrl,
      @DefaultValue("https://www.google.com/recaptcha/api/siteverify") URI recaptchaUrl,
      @DefaultValue("1s") Duration patience) {

    Map<Captcha.Type, URI> addresses() {
      return Map.of(
          Captcha.Type.TURNSTILE, turnstileUrl,
          Captcha.Type.HCAPTCHA, hcaptchaUrl,
          Captcha.Type.RECAPTCHA, recaptchaUrl);
    }
  }
}
