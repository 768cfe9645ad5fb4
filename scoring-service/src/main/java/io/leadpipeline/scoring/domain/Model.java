package io.leadpipeline.scoring.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The rules by which signals become scores and stages. Immutable; a change is a new version.
 *
 * @param version told in every receipt and history entry
 * @param repeatWindow within which a keyless submission with equal content is a repeat
 * @param mail what addresses tell
 * @param bounds the values of engagement at which something may change
 */
public record Model(
    String version,
    EngagementModel engagement,
    FitModel fit,
    List<BantRule> bant,
    Bands temperature,
    StageModel stages,
    WhyNowModel whyNow,
    Labels labels,
    Duration repeatWindow,
    MailDomains mail,
    Bounds bounds) {

  public Model {
    bant = List.copyOf(bant);
  }

  public Model(
      String version,
      EngagementModel engagement,
      FitModel fit,
      List<BantRule> bant,
      Bands temperature,
      StageModel stages,
      WhyNowModel whyNow,
      Labels labels,
      Duration repeatWindow,
      MailDomains mail) {
    this(
        version,
        engagement,
        fit,
        bant,
        temperature,
        stages,
        whyNow,
        labels,
        repeatWindow,
        mail,
        new Bounds(stages, temperature));
  }

  /** The conditions that count, by where they stand. */
  public Map<String, Condition> conditions() {
    return NamedConditions.of(this);
  }
}
