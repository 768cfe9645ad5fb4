package io.leadpipeline.scoring.yaml;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.scoring.domain.Cap;
import io.leadpipeline.scoring.domain.Condition;
import io.leadpipeline.scoring.domain.Conditions;
import io.leadpipeline.scoring.domain.Scope;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the values that models are made of; what is wrong is noted and stands in for itself. */
final class Reader {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,49}");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,5})([mhd])");
  private static final Pattern CAP = Pattern.compile("(\\d{1,6}(?:\\.\\d+)?) in (\\d{1,5}[mhd])");
  private static final String DURATIONS = "a duration such as 14d, 24h or 10m";

  private final Conditions conditions;
  private final Set<String> names = new HashSet<>();

  Reader(Conditions conditions) {
    this.conditions = conditions;
  }

  /** A name that nothing else of this family has. */
  String name(Entry entry, String family) {
    String name = plainName(entry);
    if (!name.isEmpty() && !names.add(family + " " + name)) {
      entry.wrong(name, "a name that no other " + family + " has");
    }
    return name;
  }

  String plainName(Entry entry) {
    String expected = "a name of a-z, 0-9 and -, at most 50";
    Optional<String> text = entry.text(expected);
    text.filter(said -> !NAME.matcher(said).matches())
        .ifPresent(said -> entry.wrong(said, expected));
    return text.orElse("");
  }

  double number(Entry entry, double least, double most) {
    String expected = "a number from " + plain(least) + " to " + plain(most);
    Optional<String> text = entry.text(expected);
    double number = text.map(Reader::parsed).orElse(Double.NaN);
    if (text.isPresent() && !(number >= least && number <= most)) {
      entry.wrong(text.get(), expected);
    }
    return number >= least && number <= most ? number : least;
  }

  Duration duration(Entry entry) {
    Optional<String> text = entry.text(DURATIONS);
    Optional<Duration> duration = text.flatMap(Reader::parsedDuration);
    if (text.isPresent() && duration.isEmpty()) {
      entry.wrong(text.get(), DURATIONS);
    }
    return duration.orElse(Duration.ofDays(1));
  }

  Optional<Cap> cap(Entry entry) {
    if (!entry.present()) {
      return Optional.empty();
    }
    String expected = "points and a period such as 20 in 7d";
    Optional<String> text = entry.text(expected);
    Matcher cap = CAP.matcher(text.orElse(""));
    Optional<Duration> period =
        cap.matches() ? parsedDuration(cap.group(2)) : Optional.<Duration>empty();
    if (period.isEmpty() || parsed(cap.group(1)) == 0) {
      text.ifPresent(said -> entry.wrong(said, expected));
      return Optional.empty();
    }
    return Optional.of(new Cap(parsed(cap.group(1)), period.get()));
  }

  boolean flag(Entry entry) {
    if (!entry.present()) {
      return false;
    }
    Optional<String> text = entry.text("true or false");
    text.filter(said -> !said.equals("true") && !said.equals("false"))
        .ifPresent(said -> entry.wrong(said, "true or false"));
    return text.filter("true"::equals).isPresent();
  }

  <E extends Enum<E>> E oneOf(Entry entry, Class<E> type, E fallback) {
    if (!entry.present()) {
      return fallback;
    }
    Set<E> all = Set.of(type.getEnumConstants());
    String expected =
        all.stream()
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(", ", "one of ", ""));
    Optional<String> text = entry.text(expected);
    Optional<E> found =
        all.stream()
            .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text.orElse("")))
            .findFirst();
    if (text.isPresent() && found.isEmpty()) {
      entry.wrong(text.get(), expected);
    }
    return found.orElse(fallback);
  }

  Set<SignalKind> kinds(Entry entry) {
    Set<SignalKind> kinds = new HashSet<>();
    for (Entry item : entry.items()) {
      String kind = item.text("a kind of signal").orElse("");
      if (!kind.isEmpty() && !KnownWords.KINDS.contains(kind)) {
        item.wrong(kind, "a kind of signal, such as FORM_SUBMITTED");
      } else if (!kind.isEmpty()) {
        kinds.add(new SignalKind(kind));
      }
    }
    return kinds;
  }

  /** A condition; one that is missing always holds. */
  Condition condition(Entry entry, Scope scope) {
    String text = entry.present() ? entry.text("a condition").orElse("true") : "true";
    return switch (conditions.compile(text, scope)) {
      case Conditions.Compiled.Right right -> right.condition();
      case Conditions.Compiled.Wrong wrong -> {
        entry.wrongInside(wrong.line(), wrong.column(), wrong.message());
        yield NoCondition.NEVER;
      }
    };
  }

  static Optional<Duration> parsedDuration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
      return Optional.empty();
    }
    long amount = Long.parseLong(parts.group(1));
    return Optional.of(
        switch (parts.group(2)) {
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        });
  }

  private static double parsed(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
