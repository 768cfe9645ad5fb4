package io.leadpipeline.notification.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that look at the address in the moment of connecting to it. A check of the name before
 * could be answered with another address than the connection gets a moment later.
 */
final class GuardedSockets extends SocketFactory {

  private final ReachableAddresses reachable;

  GuardedSockets(ReachableAddresses reachable) {
    this.reachable = reachable;
  }

  @Override
  public Socket createSocket() {
    return new Guarded(reachable);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address);
    return socket;
  }

  private static final class Guarded extends Socket {

    private final ReachableAddresses reachable;

    Guarded(ReachableAddresses reachable) {
      this.reachable = reachable;
    }

    @Override
    public void connect(SocketAddress to) throws IOException {
      connect(to, 0);
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      boolean may =
          to instanceof InetSocketAddress inet
              && inet.getAddress() != null
              && reachable.hold(inet.getAddress());
      if (!may) {
        close();
        throw new ForbiddenAddress();
      }
      super.connect(to, timeout);
    }
  }
}
