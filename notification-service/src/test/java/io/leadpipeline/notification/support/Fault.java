package io.leadpipeline.notification.support;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** What a provider on the web may do wrong, and a willing answer after it. */
public enum Fault {
  SLOW,
  DOWN,
  FLAPPING,
  RATE_LIMITED,
  RATE_LIMITED_FOR_LONG,
  REDIRECTING,
  PERMANENT;

  private static final MockResponse DROP =
      new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  private static final MockResponse STALL =
      new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();

  /**
   * The answers, the last of which is given for ever.
   *
   * @param yes what this provider says when it is willing
   * @param never what it says when it never will be
   * @param inside where a redirect leads
   */
  public MockResponse[] script(MockResponse yes, MockResponse never, String inside) {
    return switch (this) {
      case SLOW -> new MockResponse[] {STALL, STALL, yes};
      case DOWN -> new MockResponse[] {DROP};
      case FLAPPING -> new MockResponse[] {saying(500), DROP, yes};
      case RATE_LIMITED -> new MockResponse[] {tooMany(7), yes};
      case RATE_LIMITED_FOR_LONG -> new MockResponse[] {tooMany(120), yes};
      case REDIRECTING ->
          new MockResponse[] {saying(307).newBuilder().addHeader("Location", inside).build()};
      case PERMANENT -> new MockResponse[] {never};
    };
  }

  /** Takes what it is sent and says nothing. */
  public static MockResponse stalling() {
    return STALL;
  }

  private static MockResponse saying(int status) {
    return new MockResponse.Builder().code(status).build();
  }

  /** As Telegram says it in the body and all others in the header. */
  private static MockResponse tooMany(int seconds) {
    return saying(429)
        .newBuilder()
        .addHeader("Retry-After", seconds)
        .body("{\"ok\":false,\"parameters\":{\"retry_after\":" + seconds + "}}")
        .build();
  }
}
