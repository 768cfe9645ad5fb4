package io.leadpipeline.cli.connect;

import io.leadpipeline.cli.target.CliFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the tool calls, where its secret is, and what to click there. */
final class ConnectPage {

  /** They send no headers, so that the secret stands in the address. */
  private static final Set<String> BY_ADDRESS = Set.of("elementor", "jotform", "livestorm");

  private ConnectPage() {}

  static List<String> lines(Configured connection, String address) {
    List<String> lines = new ArrayList<>();
    lines.add(connection.slug() + "/" + connection.name());
    lines.add("");
    lines.add("Address  " + hook(connection, address));
    lines.add("Secret   " + secret(connection));
    lines.add("");
    lines.add("There:");
    clicks(connection.slug()).forEach(it -> lines.add("  " + it));
    return lines;
  }

  private static String hook(Configured connection, String address) {
    String hook =
        address.replaceFirst("/+$", "") + "/hooks/" + connection.slug() + "/" + connection.name();
    return BY_ADDRESS.contains(connection.slug()) ? hook + "?key=THE-SECRET" : hook;
  }

  private static String secret(Configured connection) {
    if (connection.secrets().isEmpty()) {
      return "none: pages post it";
    }
    String first = connection.secrets().getFirst();
    return first.startsWith("env:")
        ? "the variable " + first.substring("env:".length()) + " in ingest's environment"
        : first + " (profile local only)";
  }

  private static List<String> clicks(String slug) {
    try (InputStream in = ConnectPage.class.getResourceAsStream(slug + ".txt")) {
      if (in == null) {
        throw new CliFailure("How to connect " + slug + " is in docs/integrations.md only.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
