package io.leadpipeline.prove.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A TCP way to a part of the system, on which data are held up or lost when somebody says so. */
public final class Link implements AutoCloseable {

  private static final Duration SLOWNESS = Duration.ofMillis(600);
  private static final int CHUNK = 16_384;
  private static final int WAITING = 256;

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile Condition condition = Condition.WELL;
  private volatile CountDownLatch barrier = new CountDownLatch(0);

  private Link(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /** Listens on a free port of the loopback address. */
  public static Link to(int target) {
    try {
      ServerSocket door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
      Link link = new Link(door, target);
      var _ = Thread.ofVirtual().start(link::welcome);
      return link;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /** From now on it is like this, for those that are connected, too. */
  public void become(Condition wanted) {
    condition = wanted;
    barrier.countDown();
    if (wanted == Condition.STALLED) {
      barrier = new CountDownLatch(1);
    }
    if (wanted == Condition.CUT || wanted == Condition.REFUSING) {
      sockets.forEach(Link::drop);
    }
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        var _ = Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException _) {
        // Closed, or out of files for a moment.
      }
    }
  }

  private void serve(Socket client) {
    sockets.add(client);
    try (client) {
      switch (condition) {
        case CUT -> drop(client);
        case REFUSING -> Refusal.speak(client);
        case WELL, SLOW, STALLED -> connect(client);
      }
    } catch (IOException _) {
      // One of the two sides is gone, and the other learns of it by this.
    } finally {
      sockets.remove(client);
    }
  }

  private void connect(Socket client) throws IOException {
    await();
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      sockets.add(server);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      var _ = Thread.ofVirtual().start(() -> pass(client, server, Duration.ZERO));
      pass(server, client, SLOWNESS);
      sockets.remove(server);
    }
  }

  private void pass(Socket from, Socket to, Duration slowness) {
    byte[] chunk = new byte[CHUNK];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        hold(slowness);
        out.write(chunk, 0, read);
      }
    } catch (IOException _) {
      // Both are closed by now.
    }
  }

  private void hold(Duration slowness) {
    await();
    if (condition == Condition.SLOW) {
      waitFor(new CountDownLatch(1), slowness);
    }
  }

  private void await() {
    waitFor(barrier, Duration.ofHours(1));
  }

  private static void waitFor(CountDownLatch latch, Duration atMost) {
    try {
      var _ = latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without a farewell, as a network loses it. */
  private static void drop(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException _) {
      // Gone already.
    }
  }

  @Override
  public void close() {
    barrier.countDown();
    sockets.forEach(Link::drop);
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
