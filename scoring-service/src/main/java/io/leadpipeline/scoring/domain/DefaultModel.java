package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The model that counts until a deployment brings its own; {@code docs/model.md} tells it. */
public final class DefaultModel {

  /** How the timeline's answer begins; the days follow. */
  static final String TIME_FRAME = "purchasingTimeFrame=";

  private static final Set<String> RAISED_HAND =
      Set.of("demo-requested", "sales-contact-requested", "pricing-call-requested");
  private static final Set<String> STUDENT = Set.of("student", "sinh viên", "นักศึกษา");

  private DefaultModel() {}

  /** The whole model. */
  public static Model create() {
    return new Model(
        "default-1",
        DefaultEngagement.create(),
        DefaultFit.create(),
        DefaultBant.rules(),
        new Bands(60, 30, 5),
        DefaultMoments.rules(),
        policies(),
        List.of(new Disqualifier("student", DefaultModel::isStudent)),
        Duration.ofDays(30),
        Duration.ofMinutes(10));
  }

  private static List<StagePolicy> policies() {
    return List.of(
        policy(Stage.SQL, "raised-hand", DefaultModel::raisedHandAndFits),
        policy(Stage.SQL, "sales-ready-and-three-of-bant", DefaultModel::salesReadyAndThreeOfBant),
        policy(Stage.SRL, "raised-hand-of-poor-fit", DefaultModel::raisedHand),
        policy(Stage.SRL, "hot-and-two-of-bant", DefaultModel::hotAndTwoOfBant),
        policy(Stage.MQL, "engaged", lead -> lead.engagement() >= 30 && lead.fit() >= 40),
        policy(Stage.MQL, "attended-webinar", lead -> lead.did(Set.of("webinar-attended"))),
        policy(Stage.MQL, "read-case-study", lead -> lead.did(Set.of("case-study-read"))),
        policy(Stage.IQL, "identified", lead -> true));
  }

  private static StagePolicy policy(Stage stage, String name, Predicate<Standing> when) {
    return new StagePolicy(stage, name, lead -> lead.identified() && when.test(lead));
  }

  private static boolean raisedHand(Standing lead) {
    return lead.did(RAISED_HAND);
  }

  private static boolean raisedHandAndFits(Standing lead) {
    boolean poorFit = lead.fit() < 25 && lead.knownFacts() >= 2;
    return raisedHand(lead) && !poorFit;
  }

  private static boolean hotAndTwoOfBant(Standing lead) {
    return lead.engagement() >= 60 && lead.fit() >= 40 && lead.bant().confirmed() >= 2;
  }

  private static boolean salesReadyAndThreeOfBant(Standing lead) {
    boolean salesReady = lead.stage().equals(Stage.SRL) || hotAndTwoOfBant(lead);
    return salesReady && lead.bant().confirmed() >= 3;
  }

  private static boolean isStudent(Facts facts) {
    return facts.jobTitle() != null && STUDENT.contains(Words.of(facts.jobTitle()));
  }
}
