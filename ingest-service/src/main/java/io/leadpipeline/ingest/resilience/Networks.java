package io.leadpipeline.ingest.resilience;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What one household or office has: an IPv4 address, or 64 bits of an IPv6 one (RFC 6177). */
final class Networks {

  private static final int BYTES = 8;

  private Networks() {}

  static String of(String address) {
    return InetAddress.ofLiteral(address) instanceof Inet6Address it
        ? HexFormat.of().formatHex(Arrays.copyOf(it.getAddress(), BYTES))
        : address;
  }
}
