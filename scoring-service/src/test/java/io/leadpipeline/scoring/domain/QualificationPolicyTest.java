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
import static io.leadpipeline.scoring.domain.Told.sales;
import static io.leadpipeline.scoring.domain.Told.titled;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QualificationPolicyTest {

  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  private static final Model MODEL = DefaultModel.create();

  static Stream<Arguments> policy() {
    return Stream.of(
        row("looked at prices, nobody knows who", VISITOR, null, anonymous(pricingPage())),
        row("subscribed to the newsletter", IQL, "identified", newsletter()),
        row("left details for an e-book", IQL, "identified", ebook()),
        row("only a phone is known", IQL, "identified", newsletter().email(null).phone("+8491")),
        row("registered for a webinar", IQL, "identified", registered()),
        row("registered and missed it", IQL, "identified", registered(), missed()),
        row("attended a webinar", MQL, "attended-webinar", registered(), attended(50)),
        row("read a case study", MQL, "read-case-study", caseStudy()),
        row("two e-books on one day", IQL, "identified", ebook(), ebook()),
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
            within30Days()));
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
