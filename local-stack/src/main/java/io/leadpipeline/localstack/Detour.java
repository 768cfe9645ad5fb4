package io.leadpipeline.localstack;

import java.util.Locale;

/**
 * A second way to the broker: whoever comes by it is told to come again at another port, where a
 * program may stand between.
 *
 * @param name of the listener, in capitals
 * @param port at which the broker listens
 * @param advertised the port clients are told
 */
public record Detour(String name, int port, int advertised) {

  public Detour {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      throw new IllegalArgumentException("detour: " + name + " (expected: capitals)");
    }
  }

  String listener() {
    return name + "://127.0.0.1:" + port;
  }

  String advertisement() {
    return name + "://127.0.0.1:" + advertised;
  }
}
