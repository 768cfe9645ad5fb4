package io.leadpipeline.routing.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in a simulated week, for a person to read. */
final class WeekLog {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter OTHER_DAY =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  private final List<String> lines = new ArrayList<>();
  private final Map<UUID, String> names = new HashMap<>();
  private @Nullable LocalDate day;

  /** Leads are called by the order of their arrival. */
  void arrives(Instant now, UUID lead, String what) {
    names.computeIfAbsent(lead, _ -> "lead " + (names.size() + 1));
    note(now, nameOf(lead), what);
  }

  void settled(Instant now, Settled settled) {
    note(now, nameOf(settled.handoff().leadId()), text(now, settled));
  }

  void note(Instant now, String who, String what) {
    ZonedDateTime at = now.atZone(ZONE);
    if (!at.toLocalDate().equals(day)) {
      day = at.toLocalDate();
      lines.add("");
      lines.add(DAY.format(at) + " (times of Viet Nam)");
    }
    lines.add("  %s  %-9s %s".formatted(TIME.format(at), who, what));
  }

  void add(String line) {
    lines.add(line);
  }

  List<String> lines() {
    return lines;
  }

  void save(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String nameOf(UUID lead) {
    return names.getOrDefault(lead, "?");
  }

  private static String text(Instant now, Settled settled) {
    Handoff handoff = settled.handoff();
    String rep = handoff.rep();
    return switch (settled) {
      case Settled.Offered s ->
          "offered to " + rep + until(now, ", to answer by ", s.handoff().dueAt());
      case Settled.Waiting s -> "waits: " + s.reason() + until(now, ", until ", s.until());
      case Settled.Passed s -> "leaves " + s.from() + ": " + s.reason();
      case Settled.Reminded _ -> rep + " is reminded";
      case Settled.Escalated s -> "told to " + String.join(", ", s.told()) + ": " + s.reason();
      case Settled.Noted s -> s.what().toLowerCase(Locale.ROOT);
      case Settled.Accepted s ->
          rep + " accepts" + until(now, ", to call by ", s.handoff().progress().contactBy());
      case Settled.Contacted s -> rep + " reaches them, by " + s.how();
      case Settled.Closed s ->
          rep + " says " + s.outcome() + (s.reason() == null ? "" : ", " + s.reason());
      case Settled.Withdrawn s -> "taken back: " + s.reason();
    };
  }

  private static String until(Instant now, String words, @Nullable Instant at) {
    if (at == null) {
      return "";
    }
    boolean today = at.atZone(ZONE).toLocalDate().equals(now.atZone(ZONE).toLocalDate());
    return words + (today ? TIME : OTHER_DAY).format(at.atZone(ZONE));
  }
}
