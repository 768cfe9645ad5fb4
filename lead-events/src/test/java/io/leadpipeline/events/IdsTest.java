package io.leadpipeline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

  /** The example of RFC 9562, appendix A.4. */
  @Test
  void matchesTheExampleOfTheStandard() {
    assertThat(Ids.v5(DNS, "www.example.com"))
        .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
  }

  @Test
  void revisionsAndIndexesOfASubmissionDiffer() {
    UUID submission = Ids.submission("form:local:1");

    assertThat(Ids.signal(submission, 0, 0))
        .isNotEqualTo(Ids.signal(submission, 0, 1))
        .isNotEqualTo(Ids.signal(submission, 1, 0))
        .isEqualTo(Ids.signal(submission, 0, 0));
  }

  @Test
  void oneCauseHasOneHandoff() {
    UUID cause = Ids.signal(Ids.submission("a"), 0, 0);

    assertThat(Ids.handoff(cause)).isEqualTo(Ids.handoff(cause)).isNotEqualTo(Ids.handoff(DNS));
  }
}
