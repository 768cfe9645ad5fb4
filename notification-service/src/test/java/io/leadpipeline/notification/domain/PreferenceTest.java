package io.leadpipeline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.RepChanged.QuietHours;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.notification.support.Offers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreferenceTest {

  private static final Instant NIGHT = Instant.parse("2026-11-22T23:00:00Z");
  private static final Duration WITHIN = Duration.ofSeconds(30);
  private static final UUID EVENT = UUID.nameUUIDFromBytes(new byte[] {3});
  private static final List<QuietHours> QUIET = List.of(new QuietHours("22:00", "07:00"));

  private final HandoffEvent.Offered offer = Offers.anOffer().offered();
  private final Notice notice =
      Notice.byMail(EVENT, offer, Objects.requireNonNull(offer.handoff().rep()), null);
  private final Preference preference =
      new Preference(Set.of(AlertChannel.EMAIL, AlertChannel.SLACK, AlertChannel.TELEGRAM), WITHIN);

  @Test
  void takesTheChannelsInTheRepsOrder() {
    Notice routed = routed(true, AlertChannel.TELEGRAM, AlertChannel.SLACK);

    assertThat(routed.channel()).isEqualTo(AlertChannel.TELEGRAM);
    assertThat(routed.id()).isEqualTo(Ids.alert(EVENT, "linh", AlertChannel.TELEGRAM));
    assertThat(routed.route().next()).containsExactly(AlertChannel.SLACK, AlertChannel.EMAIL);
    assertThat(routed.route().fallsBackAt()).isEqualTo(NIGHT.plus(WITHIN));
  }

  @Test
  void leavesOutWhatIsClosedOrHasNoAddress() {
    Notice routed = routed(true, AlertChannel.TEAMS, AlertChannel.EMAIL, AlertChannel.SLACK);

    assertThat(routed.channel()).isEqualTo(AlertChannel.EMAIL);
    assertThat(routed.route().next()).containsExactly(AlertChannel.SLACK);
    Preference closed = new Preference(Set.of(), WITHIN);
    assertThat(closed.routed(notice, person(true), NIGHT).getFirst().route().next()).isEmpty();
  }

  @Test
  void tellsTheRepsOwnProgramBesideAndWithoutFallback() {
    var open = Set.of(AlertChannel.EMAIL, AlertChannel.WEBHOOK);
    var addresses = Map.of(AlertChannel.WEBHOOK, "https://crm.test/hook");
    var reach = new Reach(List.of(AlertChannel.WEBHOOK), addresses, QUIET, false);
    var linh = new SalesPerson("linh", "Linh", "linh@sales.test", "en", ZoneOffset.UTC, reach);

    List<Notice> routed = new Preference(open, WITHIN).routed(notice, linh, NIGHT);

    assertThat(routed)
        .extracting(Notice::channel)
        .containsExactly(AlertChannel.EMAIL, AlertChannel.WEBHOOK);
    assertThat(routed.getLast().route()).isEqualTo(Route.DIRECT);
  }

  @Test
  void disturbsForAHotLeadWhoeverIsOnDuty() {
    assertThat(routed(true, AlertChannel.SLACK).route().notBefore()).isEqualTo(NIGHT);
    assertThat(routed(false, AlertChannel.SLACK).route().notBefore())
        .isEqualTo("2026-11-23T07:00:00Z");
  }

  @Test
  void goesOnToTheNextChannelAndFromTheLastNowhere() {
    Notice first = routed(true, AlertChannel.SLACK);

    Notice next = first.onward(NIGHT, NIGHT.plus(WITHIN));

    assertThat(next.channel()).isEqualTo(AlertChannel.EMAIL);
    assertThat(next.id()).isEqualTo(Ids.alert(EVENT, "linh", AlertChannel.EMAIL));
    assertThat(next.route().leadsOn()).isFalse();
    assertThat(next.route().fallsBackAt()).isEqualTo(Route.NEVER);
  }

  @Test
  void leavesAChannelToTheHeatItIsFor() {
    SalesPerson wishing =
        person(true, AlertChannel.TELEGRAM)
            .wishing(
                new Wishes(
                    List.of(
                        new Wishes.Wish(AlertChannel.SLACK, List.of(Temperature.WARM)),
                        new Wishes.Wish(AlertChannel.TELEGRAM, null)),
                    null,
                    null,
                    "th"));

    assertThat(preference.routed(notice, wishing, NIGHT).getFirst().channel())
        .isEqualTo(AlertChannel.TELEGRAM);
    assertThat(preference.routed(warm(NIGHT.plusSeconds(90_000)), wishing, NIGHT).getFirst())
        .satisfies(warm -> assertThat(warm.channel()).isEqualTo(AlertChannel.SLACK));
    assertThat(wishing.language()).isEqualTo("th");
  }

  @Test
  void keepsWarmLeadsForTheHourThatARepLikes() {
    SalesPerson wishing =
        person(true, AlertChannel.SLACK)
            .wishing(new Wishes(null, null, List.of(LocalTime.of(9, 0), LocalTime.NOON), null));

    assertThat(preference.routed(warm(NIGHT.plusSeconds(90_000)), wishing, NIGHT).getFirst())
        .satisfies(warm -> {
          assertThat(warm.channel()).isEqualTo(Digest.CHANNEL);
          assertThat(warm.route().notBefore()).isEqualTo("2026-11-23T09:00:00Z");
        });
    assertThat(preference.routed(warm(NIGHT.plusSeconds(600)), wishing, NIGHT).getFirst())
        .satisfies(urgent -> assertThat(urgent.channel()).isEqualTo(AlertChannel.SLACK));
    assertThat(preference.routed(notice, wishing, NIGHT).getFirst().channel())
        .isEqualTo(AlertChannel.SLACK);
  }

  private static Notice warm(Instant due) {
    HandoffEvent.Offered warm = Offers.anOffer().warm().dueAt(due).offered();
    return Notice.byMail(EVENT, warm, Objects.requireNonNull(warm.handoff().rep()), null);
  }

  private Notice routed(boolean onDuty, AlertChannel... channels) {
    return preference.routed(notice, person(onDuty, channels), NIGHT).getFirst();
  }

  private static SalesPerson person(boolean onDuty, AlertChannel... channels) {
    var addresses = Map.of(AlertChannel.SLACK, "U1", AlertChannel.TELEGRAM, "7001");
    var reach = new Reach(List.of(channels), addresses, QUIET, onDuty);
    return new SalesPerson("linh", "Linh", "linh@sales.test", "en", ZoneOffset.UTC, reach);
  }
}
