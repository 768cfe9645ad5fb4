package io.leadpipeline.notification.http;

import java.util.Optional;
import okhttp3.HttpUrl;

/** Which URLs are posted to at all, read by the very parser that the connection is made with. */
final class Targets {

  private static final int LOWEST_FREE_PORT = 1024;

  private final boolean plain;

  /**
   * Targets over TLS.
   *
   * @param plain true if {@code http} will do as well
   */
  Targets(boolean plain) {
    this.plain = plain;
  }

  /** The target of a URL; empty for one that is refused. */
  Optional<HttpUrl> of(String url) {
    return Optional.ofNullable(HttpUrl.parse(url)).filter(this::isAcceptable);
  }

  /** A name before the host is there to deceive readers; other services listen on low ports. */
  private boolean isAcceptable(HttpUrl url) {
    return (plain || url.isHttps())
        && url.encodedUsername().isEmpty()
        && url.encodedPassword().isEmpty()
        && (url.port() == HttpUrl.defaultPort(url.scheme()) || url.port() >= LOWEST_FREE_PORT);
  }
}
