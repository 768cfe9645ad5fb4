package io.leadpipeline.cli.target;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;

/** Tells whether somebody listens, before anything slow is tried. */
public final class Reach {

  private static final int PATIENCE_MILLIS = 500;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private Reach() {}

  /** True when one of the services' addresses takes connections. */
  static boolean any(Map<String, String> addresses) {
    return addresses.values().stream()
        .filter(address -> address.startsWith("http"))
        .anyMatch(Reach::answers);
  }

  /** True when the address, a URL or {@code host:port}, takes connections. */
  public static boolean answers(String address) {
    URI uri = URI.create(address.contains("://") ? address : "tcp://" + address);
    int standard = "https".equals(uri.getScheme()) ? HTTPS : HTTP;
    try (Socket socket = new Socket()) {
      int port = uri.getPort() < 0 ? standard : uri.getPort();
      socket.connect(new InetSocketAddress(uri.getHost(), port), PATIENCE_MILLIS);
      return true;
    } catch (IOException away) {
      return false;
    }
  }
}
