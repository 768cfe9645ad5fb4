package io.leadpipeline.ingest.domain.attendance;

import static io.leadpipeline.ingest.domain.attendance.Facts.START;
import static io.leadpipeline.ingest.domain.attendance.Facts.ended;
import static io.leadpipeline.ingest.domain.attendance.Facts.joined;
import static io.leadpipeline.ingest.domain.attendance.Facts.minute;
import static io.leadpipeline.ingest.domain.attendance.Facts.registered;
import static io.leadpipeline.ingest.domain.attendance.Rolls.LATER;
import static io.leadpipeline.ingest.domain.attendance.Rolls.WEEK;
import static io.leadpipeline.ingest.domain.attendance.Rolls.at;
import static io.leadpipeline.ingest.domain.attendance.Rolls.describe;
import static io.leadpipeline.ingest.domain.attendance.Rolls.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which of them are of one instance of a webinar. */
class RosterInstancesTest {

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
}
