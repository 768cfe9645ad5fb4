package io.leadpipeline.routing.yaml;

import io.leadpipeline.starter.startup.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Applies a file, if there is one, before any lead is taken, and again whenever it changes. A wrong
 * file stops the service at its start; later everything stays as it was.
 */
public final class ConfigWatch implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ConfigWatch.class);

  private final Path file;
  private final int phase;
  private final Function<String, Applied> apply;
  private volatile String seen = "";
  private volatile boolean running;

  /**
   * Watches a file.
   *
   * @param phase when it is applied among the others, see {@link SmartLifecycle#getPhase()}
   */
  public ConfigWatch(Path file, int phase, Function<String, Applied> apply) {
    this.file = file;
    this.phase = phase;
    this.apply = apply;
  }

  /** What became of a text. */
  public sealed interface Applied {
    /** It counts. */
    record Done(String what) implements Applied {}

    /** It is wrong. */
    record Refused(List<String> problems) implements Applied {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  @Override
  public void start() {
    text()
        .ifPresent(text -> {
          if (applied(text) instanceof Applied.Refused(List<String> problems)) {
            throw new InvalidSetting(
                file.toString(), "cannot be used", String.join("; ", problems));
          }
        });
    running = true;
  }

  /** Applies the file if it says something else than last time. */
  public void look() {
    text().filter(text -> !text.equals(seen)).ifPresent(this::applyChanged);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return phase;
  }

  private void applyChanged(String text) {
    if (applied(text) instanceof Applied.Refused(List<String> problems)) {
      log.error(
          "file={} is wrong, everything stays as it was; mend it and save again: {}",
          file,
          String.join("; ", problems));
    }
  }

  private Applied applied(String text) {
    Applied applied = apply.apply(text);
    if (applied instanceof Applied.Done(String what)) {
      log.info("file={} applied: {}", file, what);
    }
    seen = text;
    return applied;
  }

  private Optional<String> text() {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    } catch (IOException broken) {
      throw unreadable();
    }
  }

  private InvalidSetting unreadable() {
    return new InvalidSetting(
        file.toString(),
        "cannot be read",
        "a readable file; LEADPIPELINE_CONFIG_DIR names its folder");
  }
}
