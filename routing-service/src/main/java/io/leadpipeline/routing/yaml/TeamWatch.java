package io.leadpipeline.routing.yaml;

import io.leadpipeline.messaging.Phases;
import io.leadpipeline.routing.application.ApplyStaff;
import io.leadpipeline.routing.yaml.TeamFile.Reading;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Applies {@code team.yml} before any lead is taken, and again whenever it changes. A wrong file
 * stops the service at its start; later the staff stays as it was.
 */
public final class TeamWatch implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TeamWatch.class);

  private final Path file;
  private final ApplyStaff staff;
  private volatile String applied = "";
  private volatile boolean running;

  public TeamWatch(Path file, ApplyStaff staff) {
    this.file = file;
    this.staff = staff;
  }

  @Override
  public void start() {
    String text = text();
    if (TeamFile.read(text) instanceof Reading.Bad(List<String> problems)) {
      throw new InvalidSetting(file.toString(), "cannot be used", String.join("; ", problems));
    }
    look();
    running = true;
  }

  /** Applies the file if it says something else than last time. */
  public void look() {
    String text = text();
    if (text.equals(applied)) {
      return;
    }
    switch (TeamFile.read(text)) {
      case Reading.Good good ->
          log.info("file={} applied, people changed: {}", file, staff.apply(good.staff()));
      case Reading.Bad bad ->
          log.error(
              "file={} is wrong, the staff stays as it was; mend it and save again: {}",
              file,
              String.join("; ", bad.problems()));
    }
    applied = text;
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
    return Phases.LISTENERS - 1;
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new InvalidSetting(
          file.toString(),
          "cannot be read",
          "a file of teams and reps; LEADPIPELINE_CONFIG_DIR names its folder");
    }
  }
}
