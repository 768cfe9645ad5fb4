package io.leadpipeline.cli.demo;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What became of the posts.
 *
 * @param waiting posts without an answer as yet
 * @param mistaken posts that were taken for something else than they are
 * @param submissions different ones among the accepted posts
 * @param seen those of them that are in {@code leads.received}
 * @param people who sent them
 */
record Outcomes(
    int sent,
    int waiting,
    int accepted,
    int spam,
    int refused,
    int unavailable,
    int mistaken,
    int submissions,
    int seen,
    int people) {

  /** Robots are answered like people: only the topics tell spam from what was accepted. */
  static Outcomes of(
      Map<Sent, Optional<Answer>> posts, Map<UUID, String> rejected, Set<UUID> received) {
    Tally tally = new Tally(rejected, received);
    posts.forEach((sent, answer) ->
        answer.ifPresentOrElse(it -> tally.count(sent.post(), it), () -> tally.waiting++));
    return tally.outcomes(posts.size());
  }

  private static final class Tally {
    private final Map<UUID, String> rejected;
    private final Set<UUID> received;
    private final Set<UUID> submissions = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private int waiting;
    private int accepted;
    private int spam;
    private int refused;
    private int unavailable;
    private int mistaken;

    Tally(Map<UUID, String> rejected, Set<UUID> received) {
      this.rejected = rejected;
      this.received = received;
    }

    void count(Post post, Answer answer) {
      if (!answer.isSuccess() && !answer.isRefusal()) {
        unavailable++;
        return;
      }
      Expect became = became(answer);
      mistaken += became == post.expects() ? 0 : 1;
      switch (became) {
        case ACCEPTED -> accepted(post, answer);
        case SPAM -> spam++;
        case REFUSED -> refused++;
      }
    }

    private Expect became(Answer answer) {
      if (answer.isRefusal()) {
        return Expect.REFUSED;
      }
      String verdict = answer.submissionId().map(id -> rejected.getOrDefault(id, "")).orElse("");
      return switch (verdict) {
        case "" -> Expect.ACCEPTED;
        case "SPAM" -> Expect.SPAM;
        default -> Expect.REFUSED;
      };
    }

    private void accepted(Post post, Answer answer) {
      accepted++;
      answer.submissionId().ifPresent(submissions::add);
      if (!post.email().isEmpty()) {
        people.add(post.email());
      }
    }

    Outcomes outcomes(int sent) {
      int seen = (int) submissions.stream().filter(received::contains).count();
      return new Outcomes(
          sent,
          waiting,
          accepted,
          spam,
          refused,
          unavailable,
          mistaken,
          submissions.size(),
          seen,
          people.size());
    }
  }
}
