package io.leadpipeline.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private final Map<Sent, Optional<Answer>> posts = new LinkedHashMap<>();
  private final UUID kept = UUID.randomUUID();
  private final UUID spam = UUID.randomUUID();
  private final UUID unread = UUID.randomUUID();

  @Test
  void tellsWhatBecameOfEachPost() {
    post(Expect.ACCEPTED, "lan@a", new Answer(202, Optional.of(kept)));
    post(Expect.ACCEPTED, "lan@a", new Answer(202, Optional.of(kept)));
    post(Expect.SPAM, "", new Answer(202, Optional.of(spam)));
    post(Expect.REFUSED, "", new Answer(422, Optional.empty()));
    post(Expect.REFUSED, "", new Answer(200, Optional.of(unread)));
    post(Expect.ACCEPTED, "bao@a", new Answer(503, Optional.empty()));
    post(Expect.ACCEPTED, "ha@a", Answer.NONE);

    assertThat(outcomes(Set.of(kept))).isEqualTo(new Outcomes(7, 0, 2, 1, 2, 2, 0, 1, 1, 1));
  }

  @Test
  void noticesAnAcceptedPostThatNobodySees() {
    post(Expect.ACCEPTED, "lan@a", new Answer(202, Optional.of(kept)));

    Summary lost = summary(outcomes(Set.of()), 1, 1, 1);

    assertThat(lost.tiesUp()).isFalse();
    assertThat(failing(lost)).containsExactly("submissions accepted");
    assertThat(String.join("\n", new SummaryPage(Paint.NONE).lines(lost)))
        .contains("✗  1  submissions accepted            ≠  0  seen in leads.received")
        .endsWith("It does not tie up.");
  }

  @Test
  void noticesSpamThatBecameALead() {
    post(Expect.SPAM, "", new Answer(202, Optional.of(kept)));

    assertThat(failing(summary(outcomes(Set.of(kept)), 0, 0, 0)))
        .contains("posts taken for something else");
  }

  @Test
  void noticesAPostWithoutAnswerAndARepWhoWasNotTold() {
    post(Expect.ACCEPTED, "lan@a", new Answer(202, Optional.of(kept)));
    posts.put(sent(Expect.ACCEPTED, "ha@a"), Optional.empty());

    assertThat(failing(summary(outcomes(Set.of(kept)), 1, 1, 0)))
        .containsExactly("posts sent", "leads handed to a rep");
  }

  @Test
  void isReadAsAWhole() {
    post(Expect.ACCEPTED, "lan@a", new Answer(202, Optional.of(kept)));

    assertThat(
            String.join(
                "\n", new SummaryPage(Paint.NONE).lines(summary(outcomes(Set.of(kept)), 1, 1, 1))))
        .isEqualTo(
            """
            1 posts: 1 accepted, 0 spam, 0 refused, 0 unavailable

              LEADS  COLD  WARM  HOT
              SQL       ·     ·    1

              from the post to the alert  p50 41.0 ms, p95 41.0 ms, p99 41.0 ms

              ✓  1  posts sent                      =  1  accepted + spam + refused + unavailable
              ✓  0  posts taken for something else  =  0  none
              ✓  1  submissions accepted            =  1  seen in leads.received
              ✓  1  people who got through          =  1  leads
              ✓  1  leads that want sales           =  1  handed to a rep
              ✓  1  leads handed to a rep           =  1  rep alerted

            It all ties up.\
            """);
  }

  private void post(Expect expects, String email, Answer answer) {
    posts.put(sent(expects, email), Optional.of(answer));
  }

  private static Sent sent(Expect expects, String email) {
    return new Sent(new Post.Form("demo", Map.of(), "", email, expects), Instant.EPOCH);
  }

  private Outcomes outcomes(Set<UUID> received) {
    return Outcomes.of(posts, Map.of(spam, "SPAM", unread, "UNREADABLE"), received);
  }

  private static Summary summary(Outcomes outcomes, int wanted, int handedOff, int alerted) {
    LeadLine lan =
        LeadLine.unknown().is("Lan · Acme", "lan@a", Temperature.HOT, 86, 1).at(Stage.SQL);
    return new Summary(
        outcomes, List.of(lan), wanted, handedOff, alerted, List.of(Duration.ofMillis(41)));
  }

  private static List<String> failing(Summary summary) {
    return summary.checks().stream().filter(it -> !it.holds()).map(Check::one).toList();
  }
}
