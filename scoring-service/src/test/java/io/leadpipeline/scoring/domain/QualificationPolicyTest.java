package io.leadpipeline.scoring.domain;

import static io.leadpipeline.events.Stage.CUSTOMER;
import static io.leadpipeline.events.Stage.DISQUALIFIED;
import static io.leadpipeline.events.Stage.IQL;
import static io.leadpipeline.events.Stage.MQL;
import static io.leadpipeline.events.Stage.RECYCLED;
import static io.leadpipeline.events.Stage.SQL;
import static io.leadpipeline.events.Stage.SRL;
import static io.leadpipeline.events.Stage.VISITOR;
import static io.leadpipeline.scoring.domain.Told.attended;
import static io.leadpipeline.scoring.domain.Told.budget;
import static io.leadpipeline.scoring.domain.Told.careersPage;
import static io.leadpipeline.scoring.domain.Told.caseStudy;
import static io.leadpipeline.scoring.domain.Told.clicked;
import static io.leadpipeline.scoring.domain.Told.decides;
import static io.leadpipeline.scoring.domain.Told.decidesWithin;
import static io.leadpipeline.scoring.domain.Told.decidesWithinWithBudget;
import static io.leadpipeline.scoring.domain.Told.demo;
import static io.leadpipeline.scoring.domain.Told.ebook;
import static io.leadpipeline.scoring.domain.Told.missed;
import static io.leadpipeline.scoring.domain.Told.newsletter;
import static io.leadpipeline.scoring.domain.Told.noPartInTinyCompany;
import static io.leadpipeline.scoring.domain.Told.pricingPage;
import static io.leadpipeline.scoring.domain.Told.registered;
import static io.leadpipeline.scoring.domain.Told.rejected;
import static io.leadpipeline.scoring.domain.Told.sales;
import static io.leadpipeline.scoring.domain.Told.titled;
import static io.leadpipeline.scoring.domain.Told.unsubscribed;
import static io.leadpipeline.scoring.domain.Told.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Stage;
import io.leadpipeline.testsupport.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QualificationPolicyTest {

  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  private static final Model MODEL = Models.standard();

  static Stream<Arguments> policy() {
    return Stream.of(
        row("looked at prices, nobody knows who", VISITOR, null, anonymous(pricingPage())),
        row("subscribed to the newsletter", IQL, "gave-details", newsletter()),
        row("left details for an e-book", IQL, "gave-details", ebook()),
        row("only a phone is known", IQL, "gave-details", newsletter().email(null).phone("+8491")),
        row("registered for a webinar", IQL, "gave-details", registered()),
        row("registered and missed it", IQL, "gave-details", registered(), missed()),
        row("attended a webinar", MQL, "attended-webinar", registered(), attended(50)),
        row("read a case study", MQL, "read-case-study", caseStudy()),
        row("two e-books on one day", IQL, "gave-details", ebook(), ebook()),
        row("two e-books and a click", MQL, "engaged", ebook(), ebook(), clicked()),
        row(
            "very active, decides, soon",
            SRL,
            "hot-and-two-of-bant",
            attended(60),
            caseStudy(),
            pricingPage(),
            ebook().normal(decidesWithin(30))),
        row(
            "very active but one of BANT",
            MQL,
            "attended-webinar",
            attended(60),
            caseStudy(),
            pricingPage(),
            ebook().normal(decides())),
        row(
            "sales ready, then names a budget",
            SQL,
            "sales-ready-and-three-of-bant",
            attended(60),
            caseStudy(),
            pricingPage(),
            ebook().normal(decidesWithin(30)),
            newsletter().normal(budget(5_000))),
        row(
            "very active with three of BANT at once",
            SQL,
            "sales-ready-and-three-of-bant",
            attended(60),
            caseStudy(),
            pricingPage(),
            ebook().normal(decidesWithinWithBudget(30))),
        row(
            "wants to buy in two years",
            MQL,
            "attended-webinar",
            attended(60),
            caseStudy(),
            pricingPage(),
            ebook().normal(decidesWithin(700))),
        row("asks for a demo", SQL, "raised-hand", demo().phone("+84901234567")),
        row("asks for a demo from a free address", SQL, "raised-hand", demo().email("l@gmail.com")),
        row(
            "asks for a demo, poor fit on three facts",
            SRL,
            "raised-hand-of-poor-fit",
            demo().email("l@gmail.com").normal(noPartInTinyCompany())),
        row(
            "poor fit, then it turns out the person decides",
            SQL,
            "raised-hand",
            demo().email("l@gmail.com").normal(noPartInTinyCompany()),
            newsletter().normal(decides())),
        row("asks for a demo as a student", DISQUALIFIED, "student", titled(demo(), "Sinh viên")),
        row(
            "lost, then reads an e-book",
            RECYCLED,
            "lost",
            demo(),
            sales(newsletter(), OutcomeKind.LOST),
            ebook()),
        row(
            "lost, then asks for a demo again",
            SQL,
            "raised-hand",
            demo(),
            sales(newsletter(), OutcomeKind.LOST),
            demo()),
        row(
            "won, then looks at prices",
            CUSTOMER,
            "won",
            demo(),
            sales(newsletter(), OutcomeKind.WON),
            pricingPage(),
            within30Days()),
        row("clicks in a mail, gave no details", VISITOR, null, clicked()),
        row("works for us", DISQUALIFIED, "own-staff", demo().email("mai@sales.test")),
        row(
            "no buyer, says sales",
            DISQUALIFIED,
            "NOT_A_BUYER",
            demo(),
            rejected(newsletter(), "NOT_A_BUYER")),
        row(
            "no buyer, says sales, then reads a case study",
            DISQUALIFIED,
            "NOT_A_BUYER",
            demo(),
            rejected(newsletter(), "NOT_A_BUYER"),
            caseStudy()),
        row(
            "no buyer, says sales, then asks for a demo again",
            SRL,
            "NOT_A_BUYER",
            demo(),
            rejected(newsletter(), "NOT_A_BUYER"),
            demo()),
        row("won, then asks for a demo", CUSTOMER, "won", demo(), won(), demo()),
        row(
            "rejected for want of budget",
            RECYCLED,
            "NO_BUDGET",
            demo(),
            rejected(newsletter(), "NO_BUDGET")),
        row(
            "unsubscribes and looks for a job, the interest gone",
            IQL,
            "faded",
            ebook(),
            ebook(),
            clicked(),
            unsubscribed(),
            careersPage()));
  }

  static Stream<Arguments> timePasses() {
    return Stream.of(
        row("two e-books and a click, ten days on", MQL, "engaged", days(10), engaged()),
        row("two e-books and a click, a month on", IQL, "faded", days(30), engaged()),
        row("sales ready, five days on", SRL, "hot-and-two-of-bant", days(5), salesReady()),
        row("sales ready, forty days on", MQL, "faded", days(40), salesReady()),
        row("attended a webinar a year ago", MQL, "attended-webinar", days(365), attended(50)),
        row("asked for a demo half a year ago", SQL, "raised-hand", days(180), demo()),
        row("won years ago", CUSTOMER, "won", days(900), demo(), won()),
        row("lost, five weeks on", RECYCLED, "lost", days(35), demo(), lost()));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource
  void timePasses(String story, Stage stage, @Nullable String reason, List<Object> doings) {
    Duration time = (Duration) doings.getFirst();
    List<Signal> signals = anHourApart(flat(doings.subList(1, doings.size())));
    Instant asOf = signals.getLast().occurredAt().plus(time);

    Progress progress = LeadReading.passed(Fold.fold(signals, MODEL), MODEL, asOf).progress();

    assertThat(progress.stage()).as(story).isEqualTo(stage);
    assertThat(progress.last().map(StageChange::reason).orElse(null)).as(story).isEqualTo(reason);
  }

  @Test
  void betweenTwoFallsLiesADayAtLeast() {
    LeadState ready =
        Fold.fold(anHourApart(flat(List.of(salesReady(), noEngagementMoments()))), MODEL);
    Instant asOf = MONDAY.plus(Duration.ofDays(400));

    List<StageChange> falls =
        LeadReading.passed(ready, MODEL, asOf).progress().history().stream()
            .filter(change -> "faded".equals(change.reason()))
            .toList();

    for (int i = 1; i < falls.size(); i++) {
      assertThat(Duration.between(falls.get(i - 1).at(), falls.get(i).at()))
          .isGreaterThanOrEqualTo(Duration.ofHours(24));
    }
    assertThat(falls).isNotEmpty();
  }

  @Test
  void aFallIsNoNewCycle() {
    List<Signal> signals = new ArrayList<>(anHourApart(flat(List.of(engaged()))));
    Instant later = signals.getLast().occurredAt().plus(Duration.ofDays(60));
    signals.add(clicked().at(later).build());
    signals.add(ebook().at(later.plusSeconds(60)).build());
    signals.add(pricingPage().at(later.plusSeconds(90)).build());

    List<Stage> stages =
        Fold.fold(signals, MODEL).progress().history().stream().map(StageChange::to).toList();

    assertThat(stages).containsExactly(IQL, MQL, IQL, MQL);
  }

  @Test
  void onlyAHandEndsTheRestOfARecycledLead() {
    List<Signal> signals = new ArrayList<>(anHourApart(List.of(demo(), lost())));
    Instant lost = signals.getLast().occurredAt();
    signals.add(caseStudy().at(lost.plus(Duration.ofDays(29))).build());
    Stage resting = Fold.fold(signals, MODEL).progress().stage();
    signals.add(caseStudy().at(lost.plus(Duration.ofDays(31))).build());
    Stage rested = Fold.fold(signals, MODEL).progress().stage();

    assertThat(resting).isEqualTo(RECYCLED);
    assertThat(rested).isEqualTo(MQL);
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private static List<Object> engaged() {
    return List.of(ebook(), ebook(), clicked());
  }

  private static List<Object> salesReady() {
    return List.of(attended(60), caseStudy(), pricingPage(), ebook().normal(decidesWithin(30)));
  }

  private static List<Object> noEngagementMoments() {
    return List.of(pricingPage());
  }

  private static Signal won() {
    return sales(newsletter(), OutcomeKind.WON);
  }

  private static Signal lost() {
    return sales(newsletter(), OutcomeKind.LOST);
  }

  private static List<Object> flat(List<Object> doings) {
    return doings.stream()
        .<Object>flatMap(
            doing -> doing instanceof List<?> several ? several.stream() : Stream.of(doing))
        .toList();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource
  void policy(String story, Stage stage, @Nullable String reason, List<Object> doings) {
    List<Signal> signals = anHourApart(doings);

    Progress progress = Fold.fold(signals, MODEL).progress();

    assertThat(progress.stage()).as(story).isEqualTo(stage);
    assertThat(progress.last().map(StageChange::reason).orElse(null)).as(story).isEqualTo(reason);
  }

  private static Arguments row(
      String story, Stage stage, @Nullable String reason, Object... doings) {
    return arguments(story, stage, reason, List.of(doings));
  }

  private static Signals anonymous(Signals signals) {
    return signals.email(null).visitor("cookie-1");
  }

  private static Signals within30Days() {
    return newsletter().normal(within(30));
  }

  private static List<Signal> anHourApart(List<Object> doings) {
    List<Signal> signals = new ArrayList<>();
    for (Object doing : doings) {
      Instant at = MONDAY.plus(Duration.ofHours(signals.size()));
      signals.add(
          doing instanceof Signals said ? said.at(at).build() : Moving.to(at, (Signal) doing));
    }
    return signals;
  }
}
