package io.leadpipeline.starter.config;

import io.leadpipeline.starter.startup.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A configuration file that counts again whenever it is saved, however: written in place, replaced
 * by another, or behind a link that now leads elsewhere. A wrong file stops the service at its
 * start; later what is in force stays in force until the file is right.
 *
 * @param <T> what the file says
 */
public final class WatchedFile<T> {

  private static final Logger log = LoggerFactory.getLogger(WatchedFile.class);

  private final Path file;
  private final Function<String, T> reader;
  private final Consumer<T> taker;
  private volatile String inForce = "";
  private volatile @Nullable String seen;
  private volatile @Nullable InvalidSetting wrong;

  /**
   * A file not looked at yet.
   *
   * @param reader reads its text, or throws {@link InvalidSetting} with the key and the reason
   * @param taker puts what it says in force; when it fails the file is tried again
   */
  public WatchedFile(Path file, Function<String, T> reader, Consumer<T> taker) {
    this.file = file;
    this.reader = reader;
    this.taker = taker;
  }

  /**
   * Takes the file for the first time.
   *
   * @throws InvalidSetting when it is missing or wrong
   */
  public synchronized void start() {
    String text = text();
    taker.accept(reader.apply(text));
    inForce = text;
    seen = text;
  }

  /**
   * Takes the file if it says something new. What is new counts once two looks in a row saw the
   * same, so that a file is never taken while it is being written.
   */
  public synchronized void look() {
    String text = read().orElse(null);
    boolean settled = text == null ? seen == null : text.equals(seen);
    seen = text;
    if (!settled) {
      return;
    }
    if (inForce.equals(text)) {
      wrong = null;
    } else {
      take(text);
    }
  }

  /** True while what is in force is what stands in the file. */
  public boolean isInForce() {
    return inForce.equals(seen);
  }

  /** What is wrong with the file now; what was in force before still is. */
  public Optional<InvalidSetting> wrong() {
    return Optional.ofNullable(wrong);
  }

  Path file() {
    return file;
  }

  private void take(@Nullable String text) {
    try {
      taker.accept(reader.apply(text == null ? text() : text));
      inForce = text == null ? "" : text;
      wrong = null;
      log.info("file={} changed and is in force", file);
    } catch (InvalidSetting refused) {
      refuse(refused);
    }
  }

  private void refuse(InvalidSetting refused) {
    boolean known = wrong != null && refused.getMessage().equals(wrong.getMessage());
    wrong = refused;
    if (!known) {
      log.error(
          "file={} is wrong and what was in force before still is; mend it and save again: {}",
          file,
          refused.getMessage());
    }
  }

  private String text() {
    return read()
        .orElseThrow(() ->
            new InvalidSetting(
                file.toString(),
                "cannot be read",
                "a readable file; leadpipeline.config-dir (LEADPIPELINE_CONFIG_DIR) names its"
                    + " folder"));
  }

  private Optional<String> read() {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
