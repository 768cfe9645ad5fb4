package io.leadpipeline.scoring.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Normal;
import io.leadpipeline.scoring.domain.Condition;
import io.leadpipeline.scoring.domain.Conditions.Compiled;
import io.leadpipeline.scoring.domain.Scene;
import io.leadpipeline.scoring.domain.Scenes;
import io.leadpipeline.scoring.domain.Scope;
import io.leadpipeline.testsupport.Signals;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CelConditionsTest {

  private static final Scene BARE = Scenes.of(Signals.aSignal().intent(null).build());
  private static final Scene FULL =
      Scenes.of(
          Signals.aSignal()
              .content(new Content(ContentType.PRICING, "p", "Prices"))
              .normal(new Normal(30, "DECIDES", 20, 100, BigDecimal.TEN, "VND"))
              .build());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "signal.content.type == 'PRICING' ; true ; false",
        "signal.content.type != 'PRICING' ; false ; false",
        "!(signal.content.type == 'PRICING') ; false ; false",
        "has(signal.content) ; true ; false",
        "!has(signal.content) ; false ; true",
        "has(signal.content.title) && signal.content.title.startsWith('P') ; true ; false",
        "signal.content.type == 'PRICING' || signal.kind == 'FORM_SUBMITTED' ; true ; true",
        "signal.content.type == 'PRICING' && signal.kind == 'PAGE_VIEWED' ; false ; false",
        "normal.timeFrameDays <= 90 ; true ; false",
        "normal.budgetMin > 0 ; true ; false",
        "normal.role in ['DECIDES', 'INFLUENCES'] ; true ; false",
        "lead.mail.domain == 'acme.example' ; true ; true",
        "lead.companyDomain in lists.ours ; true ; true",
        "lead.company.mentions(lists.words) ; true ; true",
        "lead.company.isOneOf(lists.words) ; true ; true",
        "lead.jobTitle.mentions(lists.words) ; false ; false"
      })
  void whatIsAbsentDoesNotMatch(String text, boolean full, boolean bare) {
    Condition condition = compiled(text);

    for (int twice = 0; twice < 2; twice++) {
      assertThat(condition.holds(FULL)).isEqualTo(full);
      assertThat(condition.holds(BARE)).isEqualTo(bare);
    }
  }

  @Test
  void whatIsAbsentIsCounted() {
    Condition condition = compiled("signal.content.type == 'PRICING'");

    condition.holds(BARE);
    condition.holds(FULL);
    condition.holds(BARE);

    assertThat(condition.absences()).isEqualTo(2);
  }

  @Test
  void aWordNobodyKnowsIsWorthNothing() {
    Scene future =
        Scenes.of(
            Signals.aSignal().content(new Content(new ContentType("HOLOGRAM"), "h", null)).build());

    assertThat(compiled("signal.content.type == 'PRICING'").holds(future)).isFalse();
  }

  @Test
  void aConditionOfManyDifferentValuesIsStillRight() {
    Condition condition = compiled("normal.timeFrameDays == 7");

    for (int days = 0; days < 2_000; days++) {
      Normal normal = new Normal(days, null, null, null, null, null);
      Scene scene = Scenes.of(Signals.aSignal().normal(normal).build());
      assertThat(condition.holds(scene)).isEqualTo(days == 7);
    }
  }

  private static Condition compiled(String text) {
    Map<String, Set<String>> lists =
        Map.of("ours", Set.of("acme.example"), "words", Set.of("acme"));
    Compiled compiled = new CelConditions().knowing(lists, Set.of()).compile(text, Scope.SIGNAL);
    assertThat(compiled).isInstanceOf(Compiled.Right.class);
    return ((Compiled.Right) compiled).condition();
  }
}
