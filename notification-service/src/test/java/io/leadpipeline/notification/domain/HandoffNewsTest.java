package io.leadpipeline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Rep;
import io.leadpipeline.notification.support.Offers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandoffNewsTest {

  private static final Rep LINH = new Rep("linh", "Linh Tran", "linh@sales.test", "en");

  private final Offers handoff = Offers.anOffer().to(LINH);

  @Test
  void offersWhatIsNew() {
    HandoffEvent.Offered offered = handoff.offered();

    HandoffNews news = HandoffNews.of(Optional.empty(), List.of(offered));

    assertThat(news.offers()).containsExactly(offered);
    assertThat(news.first()).isTrue();
    assertThat(news.changed()).isTrue();
  }

  @Test
  void offersNothingOnceItIsAccepted() {
    HandoffCopy accepted = HandoffCopy.of(handoff.accepted(2));

    HandoffNews late = HandoffNews.of(Optional.of(accepted), List.of(handoff.offered()));
    HandoffNews together =
        HandoffNews.of(Optional.empty(), List.of(handoff.accepted(2), handoff.offered()));

    assertThat(late.offers()).isEmpty();
    assertThat(late.newest()).isEqualTo(accepted);
    assertThat(late.changed()).isFalse();
    assertThat(together.offers()).isEmpty();
  }

  @Test
  void offersOnlyToWhoeverHoldsItNow() {
    HandoffEvent.Offered toLinh = handoff.offered();
    HandoffEvent.Passed passed = handoff.to("mai", "vi").passed(2, 2, LINH);
    HandoffEvent.Offered toMai = handoff.offered(3, 2);

    HandoffNews news = HandoffNews.of(Optional.empty(), List.of(toMai, toLinh, passed));

    assertThat(news.offers()).containsExactly(toMai);
  }

  @Test
  void offersAgainWhenTheSameRepIsAskedOnceMore() {
    HandoffCopy known = HandoffCopy.of(handoff.offered());
    HandoffEvent.Offered hotter = handoff.offered(2, 1);

    assertThat(HandoffNews.of(Optional.of(known), List.of(hotter)).offers())
        .containsExactly(hotter);
  }

  @Test
  void isToldByTheEventWithTheNewestState() {
    HandoffCopy known = HandoffCopy.of(handoff.offered());

    HandoffNews news =
        HandoffNews.of(Optional.of(known), List.of(handoff.accepted(2), handoff.closed(4)));

    assertThat(news.toldBy(handoff.closed(4))).isTrue();
    assertThat(news.toldBy(handoff.accepted(2))).isFalse();
    assertThat(HandoffNews.of(Optional.of(known), List.of(handoff.withdrawn(1))).changed())
        .isFalse();
  }

  @Test
  void remindsOnlyWhoeverStillHasIt() {
    HandoffEvent.Reminded reminded = handoff.reminded(2);
    HandoffEvent.Passed passed = handoff.to("mai", "vi").passed(3, 2, LINH);

    assertThat(HandoffNews.of(Optional.empty(), List.of(reminded)).stillMatters(reminded)).isTrue();
    assertThat(HandoffNews.of(Optional.empty(), List.of(reminded, passed)).stillMatters(reminded))
        .isFalse();
  }
}
