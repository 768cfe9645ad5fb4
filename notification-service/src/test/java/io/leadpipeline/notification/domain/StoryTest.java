package io.leadpipeline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Rep;
import io.leadpipeline.notification.support.Offers;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoryTest {

  private final Offers offers = Offers.anOffer();
  private final HandoffEvent.Offered offer = offers.offered();
  private final Notice notice =
      Notice.byMail(
          UUID.nameUUIDFromBytes(new byte[] {4}),
          offer,
          Objects.requireNonNull(offer.handoff().rep()),
          null);

  @Test
  void asksWhileTheOfferStands() {
    assertThat(after(offer, false)).isEqualTo(Story.OPEN);
    assertThat(after(offer, false).asks()).isTrue();
  }

  @Test
  void confirmsUntilRoutingHasSaidWhatCameOfIt() {
    assertThat(after(offer, true).kind()).isEqualTo(Story.Kind.CONFIRMING);
    assertThat(after(offers.accepted(2), true)).isEqualTo(new Story(Story.Kind.ACCEPTED, "Linh"));
  }

  @Test
  void saysThatItWentOnOrEnded() {
    Rep mai = new Rep("mai", "Mai", "mai@sales.test", "vi");

    assertThat(after(offers.to(mai).offered(2, 2), true).kind()).isEqualTo(Story.Kind.PASSED);
    assertThat(after(offers.withdrawn(3), false).kind()).isEqualTo(Story.Kind.OVER);
  }

  private Story after(HandoffEvent event, boolean answered) {
    return Story.of(notice, HandoffCopy.of(event), answered, "Linh");
  }
}
