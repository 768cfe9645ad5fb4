package io.leadpipeline.ingest.domain;

import static io.leadpipeline.ingest.domain.Posts.NOW;
import static io.leadpipeline.ingest.domain.Posts.accepted;
import static io.leadpipeline.ingest.domain.Posts.post;
import static io.leadpipeline.ingest.domain.Posts.read;
import static io.leadpipeline.ingest.domain.Posts.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which posts are one submission, and of one person. */
class FormSubmissionTest {

  @Test
  void givesOneKeyOneSubmission() {
    UUID first = read(post("key-1", NOW, "email", "a@b.example")).submissionId();
    UUID later = read(post("key-1", NOW.plusSeconds(9_999), "email", "x@y.example")).submissionId();
    UUID hidden = read("email", "a@b.example", "_id", "key-1").submissionId();
    UUID other = read(post("key-2", NOW, "email", "a@b.example")).submissionId();

    assertThat(later).isEqualTo(first);
    assertThat(hidden).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void givesTheSameContentOneSubmissionWithinTenMinutes() {
    Signal first = signal(read(post(null, NOW, "email", "a@b.example", "name", "A")));
    Signal again =
        signal(read(post(null, NOW.plusSeconds(599), "name", "A", "email", "a@b.example")));
    Signal later =
        signal(read(post(null, NOW.plusSeconds(600), "email", "a@b.example", "name", "A")));
    Signal other = signal(read(post(null, NOW, "email", "a@b.example", "name", "B")));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(later.id()).isNotEqualTo(first.id());
    assertThat(later.contentHash()).isEqualTo(first.contentHash());
    assertThat(other.id()).isNotEqualTo(first.id());
  }

  @Test
  void refersToThePersonWithoutShowingWho() {
    Signal one = accepted("email", "Lan@acme.example");
    Signal two = accepted("email", "lan@ACME.example", "phone", "0903123456");

    assertThat(one.personRef()).isEqualTo(two.personRef()).doesNotContain("lan").hasSize(32);
  }
}
