package io.leadpipeline.notification.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to: those of the public internet, as IANA's special-purpose
 * registries (RFC 6890) leave them, and those a deployment adds. What carries another address
 * inside (NAT64, 6to4, Teredo, ISATAP) is none of them.
 */
public final class ReachableAddresses {

  private static final List<AddressRange> CLOSED_V4 =
      ranges(
          "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12"
              + " 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24"
              + " 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24"
              + " 224.0.0.0/4 240.0.0.0/4"
              // The platform service of a large cloud, which answers from inside.
              + " 168.63.129.16/32");

  private static final AddressRange GLOBAL_V6 = AddressRange.of("2000::/3");
  private static final List<AddressRange> CLOSED_V6 =
      ranges("2001::/23 2001:db8::/32 2002::/16 3fff::/20");

  private final List<AddressRange> added;

  /**
   * The public internet and these ranges.
   *
   * @param added such as {@code 10.1.2.0/24}, for a receiver in the own network
   */
  public ReachableAddresses(List<String> added) {
    this.added = added.stream().map(AddressRange::of).toList();
  }

  boolean hold(InetAddress address) {
    return added.stream().anyMatch(range -> range.holds(address)) || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return CLOSED_V4.stream().noneMatch(range -> range.holds(address));
    }
    return GLOBAL_V6.holds(address)
        && CLOSED_V6.stream().noneMatch(range -> range.holds(address))
        && !isIsatap(address.getAddress());
  }

  /** RFC 5214: the last half of such an address is 0000:5efe or 0200:5efe and an IPv4 address. */
  private static boolean isIsatap(byte[] v6) {
    return (v6[8] & 0xFD) == 0 && v6[9] == 0 && v6[10] == 0x5E && (v6[11] & 0xFF) == 0xFE;
  }

  private static List<AddressRange> ranges(String all) {
    return Stream.of(all.split(" ")).map(AddressRange::of).toList();
  }
}
