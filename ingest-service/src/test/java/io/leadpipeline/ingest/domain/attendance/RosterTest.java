package io.leadpipeline.ingest.domain.attendance;

import static io.leadpipeline.ingest.domain.attendance.Facts.START;
import static io.leadpipeline.ingest.domain.attendance.Facts.cancelled;
import static io.leadpipeline.ingest.domain.attendance.Facts.ended;
import static io.leadpipeline.ingest.domain.attendance.Facts.joined;
import static io.leadpipeline.ingest.domain.attendance.Facts.left;
import static io.leadpipeline.ingest.domain.attendance.Facts.minute;
import static io.leadpipeline.ingest.domain.attendance.Facts.registered;
import static io.leadpipeline.ingest.domain.attendance.Rolls.GRACE;
import static io.leadpipeline.ingest.domain.attendance.Rolls.LATER;
import static io.leadpipeline.ingest.domain.attendance.Rolls.WEEK;
import static io.leadpipeline.ingest.domain.attendance.Rolls.at;
import static io.leadpipeline.ingest.domain.attendance.Rolls.describe;
import static io.leadpipeline.ingest.domain.attendance.Rolls.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who attended a webinar and who missed it. */
class RosterTest {

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
  void somebodyWhoOnlyLeftWasThereForWhoKnowsHowLong() {
    Verdict verdict = at(LATER, registered("lan"), left("lan", 20), ended(30)).said().getFirst();

    assertThat(verdict.kind().value()).isEqualTo("WEBINAR_ATTENDED");
    assertThat(verdict.webinar().minutes()).isNull();
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
}
