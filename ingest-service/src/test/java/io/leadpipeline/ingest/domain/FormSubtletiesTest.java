package io.leadpipeline.ingest.domain;

import static io.leadpipeline.ingest.domain.Posts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Consent;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.domain.brake.BrakeSetting;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is easily read wrong. */
class FormSubtletiesTest {

  private static final Form FORM =
      new Form(
          "demo",
          SignalKind.FORM_SUBMITTED,
          null,
          null,
          null,
          Map.of(),
          false,
          "2026-11",
          null,
          BrakeSetting.USUAL);

  @ParameterizedTest
  @CsvSource({
    "nom,Dupont,prénom,Jean,Jean,Dupont,",
    "nombre,Ana,apellidos,García López,Ana,García López,",
    "nome,João,sobrenome,Silva,João,Silva,",
    "name,Jean Dupont,first name,jean,jean,,Jean Dupont",
    "họ tên,Nguyễn Văn A,họ,Nguyễn,,Nguyễn,Nguyễn Văn A"
  })
  void takesANameBesideAPartOfItForTheOtherPart(
      String one,
      String said,
      String other,
      String alsoSaid,
      @Nullable String first,
      @Nullable String last,
      @Nullable String full) {
    Contact contact =
        accepted("email", "n@acme.example", one, said, other, alsoSaid).person().contact();

    assertThat(contact.firstName()).isEqualTo(first);
    assertThat(contact.lastName()).isEqualTo(last);
    assertThat(contact.fullName()).isEqualTo(full);
  }

  @Test
  void flagsWhatWasMalformedBeforeItCameToBeText() {
    Signal signal =
        accepted("email", "a@acme.example", "phone", "0903\uFFFD123456", "city", "H\uFFFDi");

    assertThat(signal.person().contact().phone()).isNull();
    assertThat(signal.person().contact().city()).isEqualTo("H\uFFFDi");
    assertThat(signal.person().invalid())
        .extracting(it -> it.field() + " " + it.code())
        .containsExactlyInAnyOrder("phone forbidden-character", "city malformed-bytes");
  }

  @Test
  void keepsTheVersionOfTheWordingAndWhereConsentWasGiven() {
    Consent asConfigured = consent("email", "a@acme.example", "consent", "yes");
    Consent asThePageSays =
        consent("email", "a@acme.example", "consent", "yes", "consent_version", "v7");

    assertThat(asConfigured)
        .isEqualTo(new Consent("marketing", true, null, NOW, "2026-11", "form/local/demo"));
    assertThat(asThePageSays.textVersion()).isEqualTo("v7");
  }

  @Test
  void knowsASubmissionAgainWhoseCaptchaWasSolvedAnew() {
    Signal first = accepted("email", "a@acme.example", "cf-turnstile-response", "1");
    Signal again = accepted("email", "a@acme.example", "cf-turnstile-response", "2");

    assertThat(again.submissionId()).isEqualTo(first.submissionId());
    assertThat(first.person().original()).isEmpty();
    assertThat(first.person().answers()).isEmpty();
  }

  private static Consent consent(String... namesAndValues) {
    return accepted(namesAndValues).person().consent().getFirst();
  }

  private static Signal accepted(String... namesAndValues) {
    return Posts.signal(Posts.read(FORM, Posts.post(null, NOW, namesAndValues)));
  }
}
