package io.leadpipeline.ingest.yaml;

import io.leadpipeline.ingest.cel.CelExpressions;
import io.leadpipeline.ingest.domain.Connections;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Entries of a connections file, read where {@code NEW}, {@code OLD} and {@code BAD} are set. */
final class Entries {

  private Entries() {}

  static Connections read(String entries) {
    return file(Path.of("connections.yml"), false).read("connections:\n" + entries.indent(2));
  }

  static ConnectionsFile file(Path path, boolean local) {
    return new ConnectionsFile(path, secrets(local), new CelExpressions());
  }

  private static Secrets secrets(boolean local) {
    Map<String, String> environment =
        Map.of("NEW", "new-secret", "OLD", "old-secret", "BAD", "whsec_%");
    return new Secrets(name -> Optional.ofNullable(environment.get(name)), local);
  }
}
