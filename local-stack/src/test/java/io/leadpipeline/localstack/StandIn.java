package io.leadpipeline.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Stands for any service and for the mail sink: can be unpacked, and says that it is ready. */
final class StandIn {

  private StandIn() {}

  public static void main(String[] args) throws IOException {
    if ("tools".equals(System.getProperty("jarmode"))) {
      unpack(Path.of(args[2]));
    } else if ("true".equals(System.getenv("STAND_IN_FAILS"))) {
      System.out.println("no such table: lead");
      System.exit(7);
    } else {
      listen(port("SERVER_PORT").or(() -> port("MAIL_SINK_SMTP_PORT")).orElseThrow());
      listen(port("MANAGEMENT_SERVER_PORT").or(() -> port("MAIL_SINK_HTTP_PORT")).orElseThrow());
    }
  }

  private static void unpack(Path folder) throws IOException {
    Path jar = Path.of(System.getProperty("java.class.path"));
    Files.createDirectories(folder);
    Files.copy(jar, folder.resolve(jar.getFileName()));
  }

  private static Optional<Integer> port(String setting) {
    return Optional.ofNullable(System.getenv(setting)).map(Integer::valueOf);
  }

  private static void listen(int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
