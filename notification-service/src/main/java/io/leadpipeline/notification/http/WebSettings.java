package io.leadpipeline.notification.http;

import java.time.Duration;
import java.util.List;

/**
 * How the web is reached.
 *
 * @param plain true if addresses without TLS will do
 * @param alsoReachable ranges beside the public internet, such as {@code 10.1.2.0/24}
 * @param connectWithin the longest a connection may take to come about
 * @param answerWithin the longest a post may take in all
 * @param idleConnections kept open without work, for all destinations together
 * @param idle after which one is closed
 */
public record WebSettings(
    boolean plain,
    List<String> alsoReachable,
    Duration connectWithin,
    Duration answerWithin,
    int idleConnections,
    Duration idle) {

  public WebSettings {
    alsoReachable = List.copyOf(alsoReachable);
  }
}
