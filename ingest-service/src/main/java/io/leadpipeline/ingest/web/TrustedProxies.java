package io.leadpipeline.ingest.web;

import io.leadpipeline.starter.startup.InvalidSetting;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;

/** The machines whose word on where a request came from is believed. */
public final class TrustedProxies {

  private static final String SETTING = "leadpipeline.ingest.trusted-proxies[";
  private static final int BITS_PER_BYTE = 8;

  private final List<IpSubnetFilterRule> networks;

  /**
   * @param networks addresses or CIDR blocks, such as {@code 10.0.0.0/8}
   * @throws InvalidSetting for one that is neither
   */
  public TrustedProxies(List<String> networks) {
    this.networks =
        IntStream.range(0, networks.size()).mapToObj(at -> rule(at, networks.get(at))).toList();
  }

  boolean trusts(InetAddress address) {
    InetSocketAddress socket = new InetSocketAddress(address, 0);
    return networks.stream().anyMatch(it -> it.matches(socket));
  }

  private static IpSubnetFilterRule rule(int at, String network) {
    try {
      int slash = network.indexOf('/');
      InetAddress address =
          InetAddress.ofLiteral(slash < 0 ? network : network.substring(0, slash));
      int bits =
          slash < 0
              ? address.getAddress().length * BITS_PER_BYTE
              : Integer.parseInt(network.substring(slash + 1));
      return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    } catch (IllegalArgumentException wrong) {
      throw new InvalidSetting(
          SETTING + at + "]", "is no network", "an address or a block such as 10.0.0.0/8");
    }
  }
}
