package io.leadpipeline.starter.access;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Whether a request comes from this machine. */
final class Loopback {

  private Loopback() {}

  /**
   * @param address the peer's numeric address, never a forwarded one
   */
  static boolean isPeer(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  static boolean isPeer(@Nullable InetSocketAddress address) {
    return address != null
        && address.getAddress() != null
        && address.getAddress().isLoopbackAddress();
  }
}
