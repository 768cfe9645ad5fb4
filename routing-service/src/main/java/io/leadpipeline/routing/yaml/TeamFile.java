package io.leadpipeline.routing.yaml;

import io.leadpipeline.routing.application.StaffFormat;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Staff;
import io.leadpipeline.routing.domain.Team;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the staff from YAML, or says everything that is wrong with it. */
public final class TeamFile {
  private final Set<String> seen = new HashSet<>();
  private final List<Salesperson> people = new ArrayList<>();

  private TeamFile() {}

  /** The format, for whoever knows no YAML. */
  public static StaffFormat format() {
    return text ->
        switch (read(text)) {
          case Reading.Good<Staff>(Staff staff) -> new StaffFormat.Outcome.Good(staff);
          case Reading.Bad<Staff>(List<String> problems) -> new StaffFormat.Outcome.Bad(problems);
        };
  }

  /**
   * The staff of a saved file.
   *
   * @param hash of its text
   */
  public record Saved(Staff staff, String hash) {}

  /**
   * The staff a file's text names.
   *
   * @throws InvalidSetting with everything that is wrong
   */
  public static Saved saved(String text) {
    return switch (read(text)) {
      case Reading.Good<Staff>(Staff staff) -> new Saved(staff, Digests.sha256(text));
      case Reading.Bad<Staff>(List<String> problems) ->
          throw new InvalidSetting("team.yml", "cannot be used", String.join("; ", problems));
    };
  }

  /** Reads the text of a file. */
  public static Reading<Staff> read(String text) {
    return YamlText.read(text, file -> new TeamFile().staff(file));
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
    Node testRep = file.child("testRep");
    people.add(person(testRep, Team.TEST.id(), testRep, 0, true));
    teams.add(Team.TEST);
    checkManagers(file);
    return new Staff(teams, people);
  }

  private Team team(Node node) {
    node.only("id", "name", "reps", "managers", "hours", "holidays", "capacity");
    String id =
        node.required("id", "a short name such as sales, not test", "(?!test$)" + PersonReader.ID);
    if (!seen.add("team " + id)) {
      node.wrong("id", "a name that no other team has");
    }
    List<Node> reps = node.children("reps");
    if (reps.isEmpty()) {
      node.wrong("reps", "at least one rep");
    }
    reps.forEach(rep -> people.add(person(rep, id, node, rep.number("weight", 1, 1, 20), false)));
    node.children("managers").forEach(one -> people.add(person(one, id, node, 0, false)));
    return new Team(id, node.required("name", "a name", ".+"));
  }

  private Salesperson person(Node node, String teamId, Node team, int weight, boolean test) {
    Salesperson person = PersonReader.read(node, teamId, team, weight, test);
    if (!seen.add(person.id())) {
      node.wrong("id", "an id that nobody else has");
    }
    return person;
  }

  private void checkManagers(Node file) {
    for (Salesperson person : people) {
      String manager = person.manager();
      if (manager != null && !seen.contains(manager)) {
        file.wrong("manager of " + person.id(), "the id of somebody in this file");
      }
    }
  }
}
