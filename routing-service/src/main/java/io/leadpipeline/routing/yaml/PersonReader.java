package io.leadpipeline.routing.yaml;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.routing.domain.Capacity;
import io.leadpipeline.routing.domain.Presence;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Terms;
import io.leadpipeline.routing.domain.hours.Week;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one person of the team file. */
final class PersonReader {
  static final String ID = "[a-z0-9][a-z0-9_-]{0,62}";
  private static final String EMAIL = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+";
  private static final Set<String> LANGUAGES = Set.of("en", "vi", "th");
  private static final String[] KEYS = {
    "id",
    "name",
    "email",
    "language",
    "languages",
    "zone",
    "manager",
    "weight",
    "channels",
    "onDuty",
    "skills",
    "territories",
    "accounts",
    "capacity",
    "hours",
    "holidays",
    "absences",
    "quietHours",
    "digest",
    "heat",
    "team"
  };

  private PersonReader() {}

  /**
   * Reads a person.
   *
   * @param team whose hours, holidays and capacity count where the person says nothing
   */
  static Salesperson read(Node node, String teamId, Node team, int weight, boolean test) {
    node.only(KEYS);
    return new Salesperson(
        node.required("id", "a short name such as linh", ID),
        teamId,
        node.required("name", "a name", ".+"),
        node.required("email", "an e-mail address", EMAIL),
        zone(node),
        node.text("manager").orElse(null),
        channels(node),
        weight,
        node.flag("onDuty", true),
        true,
        test,
        terms(node, team),
        Presence.USUAL);
  }

  private static Terms terms(Node node, Node team) {
    return new Terms(
        languages(node),
        new HashSet<>(node.texts("skills")),
        countries(node, "territories"),
        lower(node, "accounts"),
        capacity(node.has("capacity") ? node : team),
        week(node.has("hours") ? node : team),
        holidays(node.has("holidays") ? node : team),
        absences(node),
        TellingReader.read(node));
  }

  /** The first one is what we write to them in, so it must be one of ours. */
  private static List<String> languages(Node node) {
    List<String> all = new ArrayList<>(node.texts("languages"));
    node.text("language")
        .ifPresent(first -> {
          all.remove(first);
          all.addFirst(first);
        });
    if (all.isEmpty()) {
      return List.of("en");
    }
    if (!LANGUAGES.contains(all.getFirst())) {
      node.wrong(node.has("language") ? "language" : "languages", "en, vi or th first");
    }
    return all;
  }

  private static String zone(Node node) {
    String zone = node.text("zone").orElse("");
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      node.wrong("zone", "a time zone such as Asia/Ho_Chi_Minh");
      return "UTC";
    }
    return zone;
  }

  private static List<AlertChannel> channels(Node node) {
    List<String> names = node.texts("channels");
    if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
      node.wrong("channels", "at least one, such as [EMAIL]");
      return List.of(AlertChannel.EMAIL);
    }
    return names.stream().map(AlertChannel::new).toList();
  }

  private static Set<String> countries(Node node, String key) {
    Set<String> countries = new HashSet<>(node.texts(key));
    if (!Set.of(Locale.getISOCountries()).containsAll(countries)) {
      node.wrong(key, "countries such as [VN, TH]");
    }
    return countries;
  }

  private static Set<String> lower(Node node, String key) {
    Set<String> values = new HashSet<>();
    node.texts(key).forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
    return values;
  }

  private static Capacity capacity(Node node) {
    if (!node.has("capacity")) {
      return Capacity.UNLIMITED;
    }
    Node limits = node.child("capacity");
    limits.only("open", "new", "per", "hotExtra");
    Duration period = limits.duration("per", Duration.ofDays(1), "a time of 1h to 31d such as 1d");
    return new Capacity(
        limits.number("open", 0, 0, 10_000),
        limits.number("new", 0, 0, 100_000),
        period,
        limits.number("hotExtra", 0, 0, 1_000));
  }

  private static Week week(Node node) {
    if (!node.has("hours")) {
      return Week.ALWAYS;
    }
    Map<String, String> lines = node.child("hours").all();
    return HoursText.read(lines)
        .orElseGet(() -> {
          node.wrong("hours", "days with times, such as mon-fri: 09:00-12:00, 13:00-18:00");
          return Week.ALWAYS;
        });
  }

  private static @Nullable String holidays(Node node) {
    String country = node.text("holidays").orElse(null);
    if (country != null && !Set.of(Locale.getISOCountries()).contains(country)) {
      node.wrong("holidays", "a country such as VN");
    }
    return country;
  }

  private static Map<LocalDate, LocalDate> absences(Node node) {
    Map<LocalDate, LocalDate> absences = new TreeMap<>();
    for (String text : node.texts("absences")) {
      try {
        String[] ends = text.split("\\.\\.", 2);
        LocalDate first = LocalDate.parse(ends[0].strip());
        LocalDate last = LocalDate.parse(ends[ends.length - 1].strip());
        absences.put(first, last.isBefore(first) ? first : last);
      } catch (DateTimeParseException unreadable) {
        node.wrong("absences", "days such as 2026-12-24 or 2026-12-24..2027-01-02");
      }
    }
    return absences;
  }
}
