package io.leadpipeline.ingest.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Where requests come from. Each trusted proxy appends whom it saw, so the list is read from its
 * end, as long as a trusted one speaks; what stands before may be invented.
 */
public final class Clients {

  private static final int MOST_HOPS = 20;
  private static final String FORWARDED = "forwarded";

  private final TrustedProxies proxies;
  private final String header;

  /**
   * @param header the one that the proxies write, {@code X-Forwarded-For} or {@code Forwarded}: one
   *     they pass on untouched would be the visitor's own words
   */
  public Clients(TrustedProxies proxies, String header) {
    this.proxies = proxies;
    this.header = header.toLowerCase(Locale.ROOT);
  }

  /** The visitor's address as a literal, empty when it is not known. Personal: never logged. */
  String address(ServerRequest request) {
    return request
        .remoteAddress()
        .map(InetSocketAddress::getAddress)
        .map(peer -> address(peer, request.headers().header(header)))
        .orElse("");
  }

  String address(InetAddress peer, List<String> headers) {
    return withoutZone(seen(peer, hops(headers)).getHostAddress());
  }

  private InetAddress seen(InetAddress peer, List<String> hops) {
    InetAddress client = peer;
    for (String hop : hops.reversed().stream().limit(MOST_HOPS).toList()) {
      Optional<InetAddress> before = proxies.trusts(client) ? literal(hop) : Optional.empty();
      if (before.isEmpty()) {
        return client;
      }
      client = before.get();
    }
    return client;
  }

  private List<String> hops(List<String> headers) {
    List<String> hops = new ArrayList<>();
    for (String line : headers) {
      for (String hop : line.split(",", -1)) {
        hops.add(header.equals(FORWARDED) ? forwardedFor(hop) : hop.strip());
      }
    }
    return hops;
  }

  /** {@code for="[2001:db8::1]:4711";proto=https}, as RFC 7239 has it. */
  private static String forwardedFor(String hop) {
    for (String pair : hop.split(";", -1)) {
      String[] parts = pair.strip().split("=", 2);
      if (parts.length == 2 && parts[0].equalsIgnoreCase("for")) {
        return parts[1].replace("\"", "");
      }
    }
    return "";
  }

  private static Optional<InetAddress> literal(String hop) {
    try {
      return Optional.of(InetAddress.ofLiteral(withoutPort(hop)));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) {
      return hop.substring(1, Math.max(1, hop.indexOf(']')));
    }
    int colon = hop.indexOf(':');
    return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }

  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }
}
