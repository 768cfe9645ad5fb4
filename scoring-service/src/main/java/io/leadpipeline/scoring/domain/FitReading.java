package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Receipt.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Fit read off from the facts.
 *
 * @param score unrounded, 0 to 100
 * @param persona the best one, none when nothing known speaks for it
 * @param known how many facts moved the score
 * @param counted the rules that counted; their {@code now} add up to the score
 */
record FitReading(double score, @Nullable String persona, int known, List<Counted> counted) {

  /** Names of fit's lines in the receipt start with this. */
  static final String PREFIX = "fit:";

  /** A persona and which of its rules hold. */
  private record Match(Persona persona, List<FitRule> rules, double points) {}

  static FitReading of(Profile profile, FitModel model) {
    Scene scene = Scene.of(profile);
    Optional<Match> best =
        model.personas().stream()
            .map(persona -> match(persona, scene))
            .reduce((a, b) -> b.points() > a.points() ? b : a);
    List<FitRule> matching = matching(model.general(), scene);
    best.ifPresent(match -> matching.addAll(match.rules()));
    double sum = model.start() + points(matching);
    double score = Math.clamp(sum, 0, 100);
    String persona =
        best.filter(match -> match.points() > 0).map(match -> match.persona().name()).orElse(null);
    return new FitReading(
        score, persona, known(matching), lines(profile, model, matching, score - sum));
  }

  private static Match match(Persona persona, Scene scene) {
    List<FitRule> rules = matching(persona.rules(), scene);
    return new Match(persona, rules, points(rules));
  }

  private static List<FitRule> matching(List<FitRule> rules, Scene scene) {
    List<FitRule> matching = new ArrayList<>();
    for (FitRule rule : rules) {
      if (rule.when().holds(scene)) {
        matching.add(rule);
      }
    }
    return matching;
  }

  private static int known(List<FitRule> rules) {
    Set<String> facts = new TreeSet<>();
    rules.forEach(rule -> facts.addAll(rule.when().facts()));
    return facts.size();
  }

  private static double points(List<FitRule> rules) {
    double sum = 0;
    for (FitRule rule : rules) {
      sum += rule.points();
    }
    return sum;
  }

  private static List<Counted> lines(
      Profile profile, FitModel model, List<FitRule> matching, double clamp) {
    List<Counted> lines = new ArrayList<>();
    lines.add(line(profile, "start", model.start()));
    matching.forEach(rule -> lines.add(line(profile, rule.name(), rule.points())));
    if (clamp != 0) {
      lines.add(line(profile, "clamp", clamp));
    }
    return lines;
  }

  private static Counted line(Profile profile, String name, double points) {
    Position told = profile.told();
    return new Counted(PREFIX + name, told.id(), told.at(), points, points);
  }
}
