package io.leadpipeline.ingest.domain.attendance;

import static io.leadpipeline.ingest.domain.attendance.Facts.START;
import static io.leadpipeline.ingest.domain.attendance.Facts.cancelled;
import static io.leadpipeline.ingest.domain.attendance.Facts.ended;
import static io.leadpipeline.ingest.domain.attendance.Facts.joined;
import static io.leadpipeline.ingest.domain.attendance.Facts.left;
import static io.leadpipeline.ingest.domain.attendance.Facts.minute;
import static io.leadpipeline.ingest.domain.attendance.Facts.registered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RosterTest {

  private static final Grace GRACE = new Grace(Duration.ofMinutes(10), Duration.ofMinutes(60));
  private static final Instant LATER = minute(1_000);
  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void tellsWhoCameFromWhoDidNot() {
    assertThat(
            said(
                registered("lan"),
                registered("minh"),
                joined("lan", 2),
                left("lan", 44),
                ended(60)))
        .containsExactly("lan attended 42", "minh missed");
  }

  @Test
  void saysWhenAndWhatItWas() {
    Verdict verdict =
        at(LATER, registered("lan"), joined("lan", 2), left("lan", 44), ended(61))
            .said()
            .getFirst();

    assertThat(verdict.end()).isEqualTo(minute(61));
    assertThat(verdict.webinar().id()).isEqualTo("42");
    assertThat(verdict.webinar().instance()).isEqualTo("uuid-1");
    assertThat(verdict.webinar().scheduledMinutes()).isEqualTo(60);
    assertThat(verdict.webinar().joinedAt()).isEqualTo(minute(2));
    assertThat(verdict.webinar().leftAt()).isEqualTo(minute(44));
    assertThat(verdict.basis().kind().value()).isEqualTo("WEBINAR_REGISTERED");
  }

  @Test
  void waitsTenMinutesAfterTheEndThatWasTold() {
    Facts[] facts = {registered("lan"), joined("lan", 0), ended(45)};

    assertThat(at(minute(54), facts).said()).isEmpty();
    assertThat(at(minute(54), facts).settled()).isEmpty();
    assertThat(at(minute(54), facts).next()).isEqualTo(minute(55));
    assertThat(at(minute(55), facts).said()).hasSize(1);
    assertThat(at(minute(55), facts).settled()).hasSize(3);
    assertThat(at(minute(55), facts).next()).isNull();
  }

  @Test
  void waitsAnHourAfterThePlannedEndWhenNoneWasTold() {
    Facts[] facts = {registered("lan"), joined("lan", 15), registered("minh")};

    assertThat(at(minute(119), facts).said()).isEmpty();
    assertThat(at(minute(119), facts).next()).isEqualTo(minute(120));
    assertThat(said(facts)).containsExactly("lan attended 45", "minh missed");
  }

  @Test
  void neverGuessesAnEnd() {
    assertThat(at(LATER, registered("lan").unscheduled(), joined("lan", 0).unscheduled()))
        .isEqualTo(new Verdicts(List.of(), Set.of(), null));
    assertThat(said(registered("lan").of("uuid-1", null), joined("lan", 0).of("uuid-1", null)))
        .isEmpty();
  }

  @Test
  void whoCancelledMissesNothing() {
    assertThat(said(registered("lan"), cancelled("lan"), ended(60))).isEmpty();
    assertThat(said(cancelled("lan"), ended(60))).isEmpty();
    assertThat(
            said(registered("lan"), cancelled("lan"), registered("lan").at(minute(-60)), ended(60)))
        .containsExactly("lan missed");
  }

  @Test
  void whoCancelledAndComesAttends() {
    assertThat(said(registered("lan"), cancelled("lan"), joined("lan", 0), ended(60)))
        .containsExactly("lan attended 60");
  }

  @Test
  void takesWhoCameUnregisteredIfAnybodyCanTellWhoItWas() {
    assertThat(
            said(
                joined("lan", 0).registrant(null),
                joined("minh", 0).email(null),
                joined("nobody", 0).anonymous(),
                ended(30)))
        .containsExactly("id-minh attended 30", "lan attended 30");
  }

  @Test
  void knowsPeopleByTheirRegistrationFirst() {
    assertThat(
            said(
                registered("lan"),
                registered("minh"),
                joined("lan", 0).email("minh@acme.example"),
                ended(30)))
        .containsExactly("lan attended 30", "minh missed");
    assertThat(said(registered("lan"), joined("lan", 0).email(null), ended(30)))
        .containsExactly("lan attended 30");
  }

  @Test
  void knowsPeopleByTheirEmailWhenTheRegistrationIsUnknown() {
    assertThat(said(registered("lan"), joined("lan", 0).registrant("other"), ended(30)))
        .containsExactly("lan attended 30");
    assertThat(said(registered("lan"), joined("lan", 0).registrant(null), ended(30)))
        .containsExactly("lan attended 30");
  }

  @Test
  void knowsPeopleByTheParticipantWhenNothingElseIsSaid() {
    assertThat(said(registered("lan"), joined("lan", 0), left("lan", 20).anonymous(), ended(30)))
        .containsExactly("lan attended 20");
  }

  @Test
  void somebodyWhoOnlyLeftWasThereForWhoKnowsHowLong() {
    Verdict verdict = at(LATER, registered("lan"), left("lan", 20), ended(30)).said().getFirst();

    assertThat(verdict.kind().value()).isEqualTo("WEBINAR_ATTENDED");
    assertThat(verdict.webinar().minutes()).isNull();
  }

  @Test
  void anApprovalIsTheSameRegistration() {
    assertThat(said(registered("lan").revision(1), registered("lan").at(minute(-9)), ended(60)))
        .containsExactly("lan missed");
  }

  @Test
  void keepsInstancesApart() {
    Instant next = START.plus(WEEK);
    Facts[] facts = {
      registered("lan"),
      joined("lan", 0),
      ended(60),
      registered("lan").of("uuid-2", next),
      joined("minh", 0).of("uuid-2", next).at(next),
      ended(0).of("uuid-2", next).at(next.plusSeconds(600))
    };

    assertThat(said(facts)).containsExactly("lan attended 60");
    assertThat(at(LATER, facts).next()).isEqualTo(next.plusSeconds(1_200));
    assertThat(describe(at(next.plusSeconds(1_200), facts)))
        .containsExactly("lan attended 60", "lan missed", "minh attended 10");
    assertThat(at(next.plusSeconds(1_200), facts).said())
        .extracting(Verdict::key)
        .doesNotHaveDuplicates();
  }

  @Test
  void findsTheInstanceOfARegistrationByItsStart() {
    Instant next = START.plus(WEEK);
    Facts[] facts = {
      registered("lan").of("planned", START),
      registered("minh").of("planned", next),
      joined("lan", 5).of("held-1", minute(5)),
      ended(60).of("held-1", minute(5)),
      joined("lan", 0).of("held-2", next).at(next),
      ended(0).of("held-2", next).at(next.plusSeconds(3_600))
    };

    assertThat(describe(at(next.plus(WEEK), facts)))
        .containsExactly("lan attended 55", "lan attended 60", "minh missed");
  }

  @Test
  void keepsInstancesOfOneIdApartByTheirStart() {
    Instant next = START.plus(WEEK);
    Facts[] facts = {registered("lan"), registered("minh").of("uuid-1", next)};

    assertThat(said(facts)).containsExactly("lan missed");
    assertThat(describe(at(next.plus(WEEK), facts))).containsExactly("lan missed", "minh missed");
  }

  @Test
  void aWebinarMovedByHoursIsTheSame() {
    Instant moved = START.plus(Duration.ofHours(3));

    assertThat(
            describe(
                at(
                    moved.plus(WEEK),
                    registered("lan"),
                    registered("minh").of("uuid-1", moved),
                    joined("lan", 180).of("uuid-1", moved),
                    ended(240).of("uuid-1", moved))))
        .containsExactly("lan attended 60", "minh missed");
  }

  @Test
  void aVerdictKeepsItsKeyWhenMoreIsTold() {
    Verdict before = at(LATER, registered("lan")).said().getFirst();
    Verdict after = at(LATER, registered("lan"), joined("lan", 0), ended(50)).said().getFirst();

    assertThat(after.key()).isEqualTo(before.key());
    assertThat(after.kind()).isNotEqualTo(before.kind());
  }

  @Test
  void whoRegistersForTheRecordingMissesNothing() {
    Facts late = registered("minh").at(minute(90)).receivedAt(minute(90));

    assertThat(said(registered("lan"), ended(60), late)).containsExactly("lan missed");
    assertThat(said(registered("lan"), registered("minh").at(minute(121))))
        .containsExactly("lan missed");
  }

  @Test
  void whoRegistersWhileNobodyKnowsItIsOverMissesIt() {
    Facts told = ended(30).receivedAt(minute(200));

    assertThat(said(told, registered("minh").at(minute(90)))).containsExactly("minh missed");
    assertThat(said(ended(60), registered("minh").at(minute(30)).receivedAt(minute(300))))
        .containsExactly("minh missed");
  }

  @Test
  void theLastEndCounts() {
    assertThat(said(joined("lan", 0), ended(20), ended(50))).containsExactly("lan attended 50");
  }

  @Test
  void saysTheSameInWhateverOrderItIsTold() {
    List<RosterFact> facts =
        new ArrayList<>(
            Stream.of(
                    registered("lan").revision(1),
                    registered("lan").at(minute(-30)),
                    registered("minh"),
                    cancelled("minh"),
                    registered("hoa").of("planned", START),
                    joined("lan", 0),
                    left("lan", 10).anonymous(),
                    joined("lan", 20).as("phone"),
                    joined("hoa", 5).of("uuid-1", minute(4)),
                    registered("an").of("uuid-2", START.plus(WEEK)),
                    ended(45))
                .map(Facts::told)
                .toList());
    List<String> expected = describe(Roster.of(facts).at(LATER, GRACE));
    long start = System.nanoTime();

    assertThat(expected).containsExactly("hoa attended 40", "lan attended 35");
    for (long seed = start; seed < start + 200; seed++) {
      Collections.shuffle(facts, new Random(seed));
      assertThat(describe(Roster.of(facts).at(LATER, GRACE)))
          .as("seed " + seed)
          .isEqualTo(expected);
    }
  }

  private static List<String> said(Facts... facts) {
    return describe(at(LATER, facts));
  }

  private static Verdicts at(Instant now, Facts... facts) {
    return Roster.of(Stream.of(facts).map(Facts::told).toList()).at(now, GRACE);
  }

  private static List<String> describe(Verdicts verdicts) {
    return verdicts.said().stream().map(RosterTest::describe).sorted().toList();
  }

  private static String describe(Verdict verdict) {
    String email = verdict.basis().contact().email();
    String who = email == null ? String.valueOf(verdict.basis().registrant()) : email;
    String minutes = verdict.webinar().minutes() == null ? "" : " " + verdict.webinar().minutes();
    return who.replace("@acme.example", "")
        + (verdict.kind().value().equals("WEBINAR_MISSED") ? " missed" : " attended" + minutes);
  }
}
