package io.leadpipeline.mailsink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The mailbox page with its style and script. */
final class PageHandler implements HttpHandler {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Map<String, Asset> assets =
      Map.of(
          "/", Asset.load("mailbox.html", "text/html; charset=utf-8"),
          "/mailbox.css", Asset.load("mailbox.css", "text/css; charset=utf-8"),
          "/mailbox.js", Asset.load("mailbox.js", "text/javascript; charset=utf-8"));

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Asset asset = assets.get(exchange.getRequestURI().getPath());
    if (asset == null) {
      Answer.nothing(exchange, 404);
    } else if (!READING.contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      Answer.nothing(exchange, 405);
    } else {
      Answer.send(exchange, 200, asset.type(), asset.content());
    }
  }

  private record Asset(String type, byte[] content) {

    static Asset load(String name, String type) {
      try (InputStream file = PageHandler.class.getResourceAsStream(name)) {
        return new Asset(type, Objects.requireNonNull(file, name).readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
