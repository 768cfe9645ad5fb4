package io.leadpipeline.notification.domain;

import java.time.Duration;

/**
 * What an answer of the web means for an alert, by its status alone (RFC 9110 section 15): 410 is
 * for ever, 408, 425 and 429 are about this moment, other 4xx about this message.
 */
public final class WebAnswers {

  private static final int TIMEOUT = 408;
  private static final int GONE = 410;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int CLIENT_ERROR = 400;

  private WebAnswers() {}

  /** The meaning of an answer of a channel whose bodies say nothing more. */
  public static Delivery delivery(WebAnswer answer) {
    return switch (answer) {
      case WebAnswer.Said said when said.good() -> new Delivery.Accepted(status(said));
      case WebAnswer.Said said -> failed(said, status(said));
      case WebAnswer.Silent(String reason) -> new Delivery.Unavailable(reason);
      case WebAnswer.Forbidden(String reason) -> new Delivery.Gone("forbidden target: " + reason);
    };
  }

  /**
   * The meaning of an answer that is none of 2xx.
   *
   * @param reason for the delivery log
   */
  public static Delivery failed(WebAnswer.Said said, String reason) {
    Duration wait = said.retryAfter().orElse(Duration.ZERO);
    int status = said.status();
    if (status == GONE) {
      return new Delivery.Gone(reason);
    }
    if (status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY) {
      return new Delivery.Deferred(reason, wait);
    }
    return status >= CLIENT_ERROR && status < SERVER_ERROR
        ? new Delivery.Refused(reason)
        : new Delivery.Unavailable(reason, wait);
  }

  /** Such as {@code http 503}. */
  public static String status(WebAnswer.Said said) {
    return "http " + said.status();
  }
}
