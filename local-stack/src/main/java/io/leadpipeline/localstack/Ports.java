package io.leadpipeline.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** TCP ports on the loopback address. */
public final class Ports {

  private static final int CONNECT_MILLIS = 500;

  private Ports() {}

  /** A port nobody listens on now; another process may still take it first. */
  public static int free() {
    return free(1).getFirst();
  }

  /** As many different ones. */
  static List<Integer> free(int count) {
    Deque<ServerSocket> held = new ArrayDeque<>();
    try {
      while (held.size() < count) {
        held.add(new ServerSocket(0, 1, loopback()));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      held.forEach(Ports::close);
    }
  }

  /** The wanted port if it is free, else any other; 0 asks for any. */
  public static int freeOrOther(int wanted) {
    return wanted == 0 || taken(wanted) ? free() : wanted;
  }

  /** True when somebody listens there, on this address or on all. */
  public static boolean taken(int port) {
    return answers(port) || !bindable(port);
  }

  /** True when a connection to the port is accepted. */
  public static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(loopback(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean bindable(int port) {
    try (ServerSocket _ = new ServerSocket(port, 1, loopback())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }
}
