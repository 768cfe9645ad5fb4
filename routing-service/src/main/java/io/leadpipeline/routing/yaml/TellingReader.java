package io.leadpipeline.routing.yaml;

import io.leadpipeline.events.RepChanged.QuietHours;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.routing.domain.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a person of the team file wants to be told. */
final class TellingReader {
  private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
  private static final Pattern SPAN = Pattern.compile("(" + TIME + ")\\s*-\\s*(" + TIME + ")");
  private static final Set<String> HEATS = Set.of("HOT", "WARM", "COLD");

  private TellingReader() {}

  static Telling read(Node person) {
    return new Telling(quietHours(person), digest(person), heat(person));
  }

  private static List<QuietHours> quietHours(Node person) {
    List<QuietHours> hours = new ArrayList<>();
    for (String text : person.texts("quietHours")) {
      Matcher span = SPAN.matcher(text.strip());
      if (span.matches()) {
        hours.add(new QuietHours(span.group(1), span.group(2)));
      } else {
        person.wrong("quietHours", "times in quotes such as \"22:00-07:00\"");
      }
    }
    return hours;
  }

  private static List<String> digest(Node person) {
    List<String> times = person.texts("digest");
    if (times.stream().anyMatch(time -> !time.matches(TIME))) {
      person.wrong("digest", "times in quotes such as \"09:00\"");
      return List.of();
    }
    return times;
  }

  private static Map<String, List<Temperature>> heat(Node person) {
    Map<String, List<Temperature>> heat = new TreeMap<>();
    if (person.has("heat")) {
      Node channels = person.child("heat");
      channels.all().keySet().forEach(channel -> heat.put(channel, heat(channels, channel)));
    }
    return heat;
  }

  private static List<Temperature> heat(Node channels, String channel) {
    List<String> names = channels.texts(channel);
    if (names.isEmpty() || !HEATS.containsAll(names)) {
      channels.wrong(channel, "a list of HOT, WARM, COLD");
      return List.of();
    }
    return names.stream().map(Temperature::new).toList();
  }
}
