package io.leadpipeline.cli.target;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The options by which every command is told where the system listens. */
public final class TargetOptions {

  @Option(
      names = "--at",
      paramLabel = "NAME=ADDRESS",
      description = {
        "Where something listens, instead of where the running local stack or the standard ports are: "
            + "ingest, scoring, routing, notification, each also with .management, mailbox, kafka. "
            + "Or by environment: LEADPIPELINE_AT_INGEST_MANAGEMENT and so on."
      })
  private Map<String, String> at = new TreeMap<>();

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:LEADPIPELINE_TOKEN:-local-admin}",
      description = "Bearer token, better given as LEADPIPELINE_TOKEN (default: local-admin).")
  private String token = "local-admin";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  /** The system that runs there. */
  public Target target() {
    Map<String, String> environment = System.getenv();
    KnownAddresses known = new KnownAddresses(stack(environment), environment, at);
    return new Target(known.byName(), token).requireRunning();
  }

  private static Path stack(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("leadpipeline.home", ""));
    return Optional.ofNullable(environment.get("STACK_DIR"))
        .map(Path::of)
        .orElseGet(() -> home.resolve(".stack"));
  }
}
