package io.leadpipeline.scoring.yaml;

import io.leadpipeline.scoring.domain.MomentRule;
import io.leadpipeline.scoring.domain.ReasonRule;
import io.leadpipeline.scoring.domain.Scope;
import io.leadpipeline.scoring.domain.WhyNowModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The block {@code why-now}. */
final class WhyNowSection {

  /** Moments that the fold itself knows. */
  private static final Set<String> BUILT_IN = Set.of("raised-hand", "qualified-by-sales");

  private static final double MOST_REASONS = 10;

  private final Reader read;

  WhyNowSection(Reader read) {
    this.read = read;
  }

  /** The codes that conditions may look for. */
  static Set<String> codes(Entry section) {
    Set<String> codes = new HashSet<>(BUILT_IN);
    for (Entry entry : section.at("moments").items()) {
      Entry code = entry.at("code");
      if (code.present()) {
        code.text("a code").ifPresent(codes::add);
      }
    }
    return codes;
  }

  WhyNowModel of(Entry section) {
    section.block("most", "recent", "moments", "reasons");
    List<MomentRule> moments = new ArrayList<>();
    for (Entry entry : section.at("moments").items()) {
      moments.add(moment(entry));
    }
    List<ReasonRule> reasons = new ArrayList<>();
    for (Entry entry : section.at("reasons").items()) {
      reasons.add(reason(entry));
    }
    return new WhyNowModel(
        moments,
        reasons,
        read.duration(section.at("recent")),
        (int) read.number(section.at("most"), 1, MOST_REASONS));
  }

  private MomentRule moment(Entry entry) {
    entry.block("code", "kinds", "when", "names", "silent");
    String code = read.name(entry.at("code"), "moment");
    if (BUILT_IN.contains(code)) {
      entry.at("code").wrong(code, "another code, this one is built in");
    }
    return new MomentRule(
        code,
        read.kinds(entry.at("kinds")),
        read.condition(entry.at("when"), Scope.SIGNAL),
        read.oneOf(entry.at("names"), MomentRule.Naming.class, MomentRule.Naming.NOTHING),
        !read.flag(entry.at("silent")));
  }

  private ReasonRule reason(Entry entry) {
    entry.block("code", "when", "names");
    return new ReasonRule(
        read.name(entry.at("code"), "reason"),
        read.condition(entry.at("when"), Scope.LEAD),
        read.oneOf(entry.at("names"), ReasonRule.Naming.class, ReasonRule.Naming.NOTHING));
  }
}
