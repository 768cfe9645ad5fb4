package io.leadpipeline.ingest.domain;

import static io.leadpipeline.ingest.domain.Posts.accepted;
import static io.leadpipeline.ingest.domain.Posts.post;
import static io.leadpipeline.ingest.domain.Posts.read;
import static io.leadpipeline.ingest.domain.Posts.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.InvalidField;
import io.leadpipeline.events.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in a post, and how much of it is still a lead. */
class FormDefectsTest {

  @Test
  void keepsAnUnreadableValueAsItWasSaid() {
    Signal signal = accepted("email", "lan@acme.example", "phone", "050 987 6543");

    assertThat(signal.person().contact().phone()).isNull();
    assertThat(signal.person().invalid())
        .containsExactly(new InvalidField("phone", "050 987 6543", "malformed"));
  }

  @Test
  void keepsWhatCannotBeStoredInAFormThatCan() {
    Signal signal = accepted("email", "a@b.example", "name", "A\u0000B\uD800", "x", "\u0000");

    assertThat(signal.person().contact().fullName()).isEqualTo("A\uFFFDB\uFFFD");
    assertThat(signal.person().invalid())
        .extracting(InvalidField::code)
        .containsOnly("unstorable-character");
  }

  @Test
  void readsNoMoreThanAHundredFields() {
    List<String> post = new ArrayList<>(List.of("email", "a@b.example"));
    for (int i = 0; i < 500; i++) {
      post.addAll(List.of("f" + i, "v"));
    }

    Signal signal = accepted(post.toArray(String[]::new));

    assertThat(signal.person().original()).hasSize(99);
    assertThat(signal.person().invalid())
        .containsExactly(new InvalidField("*", "501", "too-many-fields"));
  }

  @Test
  void refusesOnlyWhoCannotBeReached() {
    assertThat(read("name", "Lan", "email", "lan@", "company", "Acme"))
        .isInstanceOfSatisfying(
            Parsed.Refused.class,
            it ->
                assertThat(it.violations())
                    .containsExactly(
                        new Violation("email", "malformed"), new Violation("phone", "missing")));
    assertThat(accepted("email", "lan@", "phone", "0903123456").person().contact().phone())
        .isEqualTo("+84903123456");
  }

  @Test
  void takesAFilledTrapForSpamEvenWithAnAddress() {
    assertThat(read("email", "a@b.example", "_gotcha", "The best offers."))
        .isInstanceOf(Parsed.Spam.class);
  }
}
