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
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on the loopback address. */
public final class Ports {

  private static final int CONNECT_MILLIS = 500;

  /**
   * Below what systems take for outgoing connections (Linux from 32768, others from 49152): one of
   * those could take the port of a service that is away for a moment.
   */
  private static final int ABOVE = 32_000;

  private static final int LOWEST = 15_000;
  private static final int MOST_TRIES = 10_000;

  private Ports() {}

  /** A port nobody listens on now; another process may still take it first. */
  public static int free() {
    return free(1).getFirst();
  }

  /** As many different ones. */
  static List<Integer> free(int count) {
    Deque<ServerSocket> held = new ArrayDeque<>();
    try {
      for (int tries = 0; held.size() < count; tries++) {
        if (tries == MOST_TRIES) {
          throw new StackFailure("no port is free from %d to %d".formatted(LOWEST, ABOVE - 1));
        }
        hold(ThreadLocalRandom.current().nextInt(LOWEST, ABOVE)).ifPresent(held::add);
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
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
    Optional<ServerSocket> held = hold(port);
    held.ifPresent(Ports::close);
    return held.isPresent();
  }

  /** Nothing when somebody has it. */
  private static Optional<ServerSocket> hold(int port) {
    try {
      return Optional.of(new ServerSocket(port, 1, loopback()));
    } catch (IOException _) {
      return Optional.empty();
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
