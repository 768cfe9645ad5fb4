package io.leadpipeline.notification.http;

import java.net.InetAddress;
import java.util.Arrays;

/** Addresses that begin with the same bits. */
final class AddressRange {

  private final byte[] start;
  private final int bits;

  private AddressRange(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /**
   * Reads {@code 10.0.0.0/8} or {@code fc00::/7}.
   *
   * @throws IllegalArgumentException for another text
   */
  static AddressRange of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("address range: " + text + " (expected: 10.0.0.0/8)");
    }
    byte[] start = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
    return new AddressRange(start, Integer.parseInt(text.substring(slash + 1)));
  }

  boolean holds(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != start.length) {
      return false;
    }
    int whole = bits / 8;
    return Arrays.equals(bytes, 0, whole, start, 0, whole)
        && (bits % 8 == 0 || sameBits(bytes[whole], start[whole]));
  }

  private boolean sameBits(byte one, byte other) {
    return ((one ^ other) & 0xFF) >>> (8 - bits % 8) == 0;
  }
}
