package io.leadpipeline.ingest.snippet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The way to a port of this machine; shut, it refuses connections as if nobody was there. */
final class Door implements AutoCloseable {

  private final int target;
  private final Queue<Socket> passing = new ConcurrentLinkedQueue<>();
  private ServerSocket entry;

  private Door(int target) throws IOException {
    this.target = target;
    this.entry = open(0);
  }

  static Door to(int port) {
    try {
      return new Door(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return entry.getLocalPort();
  }

  void shut() throws IOException {
    entry.close();
    for (Socket socket = passing.poll(); socket != null; socket = passing.poll()) {
      socket.close();
    }
  }

  void openAgain() throws IOException {
    entry = open(port());
  }

  @Override
  public void close() throws IOException {
    shut();
  }

  private ServerSocket open(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Thread.startVirtualThread(() -> letIn(socket));
    return socket;
  }

  private void letIn(ServerSocket from) {
    try (from) {
      while (true) {
        Socket caller = from.accept();
        Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
        passing.add(caller);
        passing.add(called);
        Thread.startVirtualThread(() -> pass(caller, called));
        Thread.startVirtualThread(() -> pass(called, caller));
      }
    } catch (IOException shut) {
      passing.removeIf(Socket::isClosed);
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      Thread.onSpinWait();
    }
  }
}
