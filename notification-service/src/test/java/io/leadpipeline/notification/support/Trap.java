package io.leadpipeline.notification.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Something on this machine that nobody may reach; counts whoever does. */
public final class Trap implements AutoCloseable {

  private final ServerSocket server;
  private final AtomicInteger visits = new AtomicInteger();

  public Trap() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getByName("::"));
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  public int visits() {
    return visits.get();
  }

  private void accept() {
    try {
      while (true) {
        server.accept().close();
        visits.incrementAndGet();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
