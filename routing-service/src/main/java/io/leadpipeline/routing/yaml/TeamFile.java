package io.leadpipeline.routing.yaml;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Staff;
import io.leadpipeline.routing.domain.Team;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the staff from YAML, or says everything that is wrong with it. */
public final class TeamFile {
  private static final String ID = "[a-z0-9][a-z0-9_-]{0,62}";
  private static final String EMAIL = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+";
  private static final Set<String> LANGUAGES = Set.of("en", "vi", "th");

  private final List<String> wrong = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Salesperson> people = new ArrayList<>();

  private TeamFile() {}

  /** What a file says. */
  public sealed interface Reading {
    /** It can be used. */
    record Good(Staff staff) implements Reading {}

    /** It cannot; each problem names the key and what was expected. */
    record Bad(List<String> problems) implements Reading {
      public Bad {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * The staff a file's text names.
   *
   * @throws InvalidSetting with everything that is wrong
   */
  public static Staff staff(String text) {
    return switch (read(text)) {
      case Reading.Good(Staff staff) -> staff;
      case Reading.Bad(List<String> problems) ->
          throw new InvalidSetting("team.yml", "cannot be used", String.join("; ", problems));
    };
  }

  /** Reads the text of a file. */
  public static Reading read(String text) {
    return new TeamFile().reading(text);
  }

  private Reading reading(String text) {
    try {
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      Staff staff = staff(Node.root(loaded, (key, expected) -> note(key, expected)));
      return wrong.isEmpty() ? new Reading.Good(staff) : new Reading.Bad(wrong);
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
      return new Reading.Bad(List.of("line " + line + ": " + broken.getProblem()));
    } catch (YAMLException broken) {
      return new Reading.Bad(List.of("not readable as YAML"));
    }
  }

  private Staff staff(Node file) {
    file.only("teams", "testRep");
    List<Team> teams = new ArrayList<>();
    for (Node node : file.children("teams")) {
      teams.add(team(node));
    }
    if (teams.isEmpty()) {
      file.wrong("teams", "at least one team");
    }
    people.add(person(file.child("testRep"), Team.TEST.id(), 0, true));
    teams.add(Team.TEST);
    checkManagers();
    return new Staff(teams, people);
  }

  private Team team(Node node) {
    node.only("id", "name", "reps", "managers");
    String id = node.required("id", "a short name such as sales, not test", "(?!test$)" + ID);
    if (!seen.add("team " + id)) {
      node.wrong("id", "a name that no other team has");
    }
    List<Node> reps = node.children("reps");
    if (reps.isEmpty()) {
      node.wrong("reps", "at least one rep");
    }
    reps.forEach(rep -> people.add(person(rep, id, rep.number("weight", 1, 1, 20), false)));
    node.children("managers").forEach(one -> people.add(person(one, id, 0, false)));
    return new Team(id, node.required("name", "a name", ".+"));
  }

  private Salesperson person(Node node, String team, int weight, boolean test) {
    node.only("id", "name", "email", "language", "zone", "manager", "weight", "channels", "onDuty");
    String id = node.required("id", "a short name such as linh", ID);
    if (!seen.add(id)) {
      node.wrong("id", "an id that nobody else has");
    }
    return new Salesperson(
        id,
        team,
        node.required("name", "a name", ".+"),
        node.required("email", "an e-mail address", EMAIL),
        language(node),
        zone(node),
        node.text("manager").orElse(null),
        channels(node),
        weight,
        node.flag("onDuty", true),
        true,
        test);
  }

  private static String language(Node node) {
    String language = node.text("language").orElse("en");
    if (!LANGUAGES.contains(language)) {
      node.wrong("language", "en, vi or th");
    }
    return language;
  }

  private static String zone(Node node) {
    String zone = node.text("zone").orElse("");
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      node.wrong("zone", "a time zone such as Asia/Ho_Chi_Minh");
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

  private void checkManagers() {
    for (Salesperson person : people) {
      String manager = person.manager();
      if (manager != null && !seen.contains(manager)) {
        note("manager of " + person.id(), "the id of somebody in this file");
      }
    }
  }

  private void note(String key, String expected) {
    wrong.add(key + " (expected: " + expected + ")");
  }
}
