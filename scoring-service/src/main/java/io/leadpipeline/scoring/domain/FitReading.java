package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Receipt.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  static FitReading of(Profile profile, FitModel model) {
    Facts facts = profile.facts();
    Optional<Persona> best = best(facts, model);
    List<FitRule> matching = new ArrayList<>(matching(model.general(), facts));
    best.ifPresent(persona -> matching.addAll(matching(persona.rules(), facts)));
    double sum = model.start() + points(matching);
    double score = Math.clamp(sum, 0, 100);
    String persona =
        best.filter(b -> points(matching(b.rules(), facts)) > 0).map(Persona::name).orElse(null);
    int known = (int) matching.stream().map(FitRule::fact).distinct().count();
    return new FitReading(score, persona, known, lines(profile, model, matching, score - sum));
  }

  private static Optional<Persona> best(Facts facts, FitModel model) {
    return model.personas().stream().reduce((a, b) -> sum(b, facts) > sum(a, facts) ? b : a);
  }

  private static double sum(Persona persona, Facts facts) {
    return points(matching(persona.rules(), facts));
  }

  private static List<FitRule> matching(List<FitRule> rules, Facts facts) {
    return rules.stream().filter(rule -> rule.when().test(facts)).toList();
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
