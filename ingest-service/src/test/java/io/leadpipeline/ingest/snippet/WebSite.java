package io.leadpipeline.ingest.snippet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A site that loads the snippet from elsewhere: pages by path, under any name of this machine. */
final class WebSite implements AutoCloseable {

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final HttpServer server;

  private WebSite(HttpServer server) {
    this.server = server;
  }

  static WebSite open() {
    try {
      InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      WebSite site = new WebSite(HttpServer.create(here, 0));
      site.server.createContext("/", site::answer);
      site.server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows a page from now on; its head loads the snippet with these attributes. */
  void show(String path, Object ingest, String attributes, String body) {
    String page =
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
        <script src="%sleadpipeline.js" %s defer></script></head>
        %s
        </html>
        """;
    pages.put(path, page.formatted(ingest, attributes, body));
  }

  String at(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] page = pages.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
    try (exchange) {
      exchange.sendResponseHeaders(
          page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
      exchange.getResponseBody().write(page);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
