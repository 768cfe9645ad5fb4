package io.leadpipeline.routing.yaml;

import io.leadpipeline.events.Stage;
import io.leadpipeline.routing.application.Conditions;
import io.leadpipeline.routing.application.Conditions.Compiled;
import io.leadpipeline.routing.application.RoutesFormat;
import io.leadpipeline.routing.domain.Clocks;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.routes.Condition;
import io.leadpipeline.routing.domain.routes.Route;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.routing.domain.routes.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the routes from YAML, or says everything that is wrong with them. */
public final class RoutesFile implements RoutesFormat {
  private static final String CLOCK = "a time such as 5m or 1h";
  private static final String RAISED_HAND = "raisedHand";
  private static final List<String> STAGES =
      List.of("IQL", "MQL", "SRL", "SQL", "CUSTOMER", "RECYCLED");

  private final Conditions conditions;
  private final Clocks usual;

  /** With the clocks that count where the file says none. */
  public RoutesFile(Conditions conditions, Clocks usual) {
    this.conditions = conditions;
    this.usual = usual;
  }

  @Override
  public Outcome read(String text, List<Salesperson> people) {
    Reading<Routes> reading =
        YamlText.read(text, file -> new Pass(people, Digests.sha256(text)).routes(file));
    return switch (reading) {
      case Reading.Good<Routes>(Routes routes) -> new Outcome.Good(routes);
      case Reading.Bad<Routes>(List<String> problems) -> new Outcome.Bad(problems);
    };
  }

  /** One pass over one file. */
  private final class Pass {
    private final Map<String, String> teamOf = new HashMap<>();
    private final Set<String> teams = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final String version;

    Pass(List<Salesperson> people, String version) {
      this.version = version;
      people.stream()
          .filter(person -> person.active() && !person.test())
          .forEach(person -> {
            teamOf.put(person.id(), person.team());
            teams.add(person.team());
          });
    }

    Routes routes(Node file) {
      file.only("clocks", "routes", "fallback");
      Clocks clocks = clocks(file, usual);
      List<Route> routes = new ArrayList<>();
      for (Node node : file.children("routes")) {
        routes.add(route(node, clocks));
      }
      return new Routes(version, routes, fallback(file, clocks));
    }

    private Route route(Node node, Clocks usually) {
      node.only("id", "when", "to", "owners", "skills", "clocks");
      String id = node.required("id", "a short name such as enterprise", PersonReader.ID);
      if (!ids.add(id)) {
        node.wrong("id", "a name that no other route has");
      }
      String text = node.required("when", "a condition such as country == \"VN\"", "(?s).+");
      return new Route(
          id,
          text,
          text.isEmpty() ? Condition.ALWAYS : condition(node, text),
          target(node),
          node.flag("owners", true),
          new HashSet<>(node.texts("skills")),
          clocks(node, usually));
    }

    /** There is always one: without a word of it, everything else goes to the first team. */
    private Route fallback(Node file, Clocks clocks) {
      Target to = file.has("fallback") ? target(file, "fallback") : new Target.FirstTeam();
      return new Route("fallback", "", Condition.ALWAYS, to, true, Set.of(), clocks);
    }

    private Condition condition(Node node, String text) {
      return switch (conditions.compile(text)) {
        case Compiled.Right(Condition condition) -> condition;
        case Compiled.Wrong(int line, int column, String problem) -> {
          node.wrong("when", "line " + line + ", column " + column + ": " + problem);
          yield Condition.ALWAYS;
        }
      };
    }

    private Target target(Node node) {
      return node.has("to") ? target(node, "to") : missing(node);
    }

    private Target missing(Node node) {
      node.wrong("to", "{team: a team} or {rep: a rep} of the team file");
      return new Target.FirstTeam();
    }

    private Target target(Node parent, String key) {
      Node node = parent.child(key);
      node.only("team", "rep");
      Optional<String> rep = node.text("rep");
      if (rep.isPresent()) {
        if (!teamOf.containsKey(rep.get())) {
          node.wrong("rep", "one of " + String.join(", ", teamOf.keySet()));
        }
        return new Target.Rep(rep.get(), teamOf.getOrDefault(rep.get(), ""));
      }
      String team = node.text("team").orElse("");
      if (!teams.contains(team)) {
        node.wrong("team", "one of " + String.join(", ", teams));
      }
      return new Target.Team(team);
    }

    private Clocks clocks(Node node, Clocks usually) {
      if (!node.has("clocks")) {
        return usually;
      }
      Node clocks = node.child("clocks");
      clocks.only(allowed());
      Map<Stage, Duration> stages = new HashMap<>(usually.stages());
      for (String stage : STAGES) {
        if (clocks.has(stage)) {
          stages.put(new Stage(stage), clocks.duration(stage, Duration.ofMinutes(5), CLOCK));
        }
      }
      return new Clocks(clocks.duration(RAISED_HAND, usually.raisedHand(), CLOCK), stages);
    }

    private static String[] allowed() {
      List<String> keys = new ArrayList<>(STAGES);
      keys.add(RAISED_HAND);
      return keys.toArray(String[]::new);
    }
  }
}
