package io.leadpipeline.ingest.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a browser may be sent on to: a path of the page it came from, or of this site, or a host of
 * the connection's list. Anything else would lend our name to strangers.
 */
final class NextPage {

  private static final int LONGEST = 2_048;

  private NextPage() {}

  static Optional<URI> allowed(String wanted, String page, List<String> hosts) {
    String next = wanted.strip();
    if (next.isEmpty() || next.length() > LONGEST) {
      return Optional.empty();
    }
    return parsed(next).flatMap(uri -> allowed(next, uri, page, hosts));
  }

  private static Optional<URI> allowed(String next, URI uri, String page, List<String> hosts) {
    if (uri.isAbsolute()) {
      return isListed(uri, hosts) ? Optional.of(uri) : Optional.empty();
    }
    if (!next.startsWith("/") || next.startsWith("//")) {
      return Optional.empty();
    }
    return parsed(page)
        .filter(it -> isListed(it, hosts))
        .map(it -> it.resolve(uri))
        .or(() -> Optional.of(uri));
  }

  private static boolean isListed(URI uri, List<String> hosts) {
    String scheme = uri.getScheme();
    String host = uri.getHost();
    boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    return web
        && uri.getRawUserInfo() == null
        && host != null
        && hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
