package io.leadpipeline.notification.domain;

import java.util.Map;

/**
 * A message to an address on the web.
 *
 * @param url absolute; whether it may be reached is decided where it is sent
 * @param headers beside the content type
 */
public record WebPost(String url, Map<String, String> headers, String contentType, String body) {

  public static final String JSON = "application/json; charset=utf-8";

  public WebPost {
    headers = Map.copyOf(headers);
  }

  /** Addresses and headers hold secrets of some providers, so neither is ever printed. */
  @Override
  public String toString() {
    return "WebPost[" + contentType + ", " + body.length() + " characters]";
  }
}
