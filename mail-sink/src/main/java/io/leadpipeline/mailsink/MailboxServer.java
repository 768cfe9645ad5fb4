package io.leadpipeline.mailsink;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The HTTP side: the page and the JSON. */
final class MailboxServer implements AutoCloseable {

  static {
    // Without it each answer waits up to 40 ms for the client's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;

  private MailboxServer(HttpServer server) {
    this.server = server;
  }

  static MailboxServer start(MailSinkSettings settings, MailIndex index) throws IOException {
    InetSocketAddress address = new InetSocketAddress(settings.bind(), settings.httpPort());
    HttpServer server = HttpServer.create(address, 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", new PageHandler());
    server.createContext("/api/messages", new MessagesHandler(index));
    server.createContext("/health", exchange -> Answer.json(exchange, 200, "{\"status\":\"UP\"}"));
    server.start();
    return new MailboxServer(server);
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
