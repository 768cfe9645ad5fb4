package io.leadpipeline.ingest.zoom;

import static io.leadpipeline.ingest.zoom.ZoomCalls.NOW;
import static io.leadpipeline.ingest.zoom.ZoomCalls.ZOOM;
import static io.leadpipeline.ingest.zoom.ZoomCalls.call;
import static io.leadpipeline.ingest.zoom.ZoomCalls.signed;
import static io.leadpipeline.ingest.zoom.ZoomCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.InvalidField;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.Utm;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.domain.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each event of Zoom means. */
class ZoomProviderTest {

  private static final Instant HAPPENED = Instant.parse("2021-07-14T02:44:51.572Z");
  private static final Instant STARTS = Instant.parse("2021-07-13T21:44:51Z");

  @Test
  void readsARegistration() {
    Signal signal = accepted(text("zoom-webinar-registration_created"));

    assertThat(signal.kind()).isEqualTo(SignalKind.WEBINAR_REGISTERED);
    assertThat(signal.verified()).isTrue();
    assertThat(signal.occurredAt()).isEqualTo(HAPPENED);
    assertThat(signal.source())
        .isEqualTo(new Source("zoom", "local", "1234567890", "iFxeBPYun6SAiWUzBcEkX"));
    assertThat(signal.webinar()).isEqualTo(webinar(null, null));
    assertThat(signal.utm()).isEqualTo(new Utm("general", null, null, null, null));
    assertThat(signal.normal()).isEqualTo(new Normal(90, "INFLUENCES", 1, 20, null, null));
  }

  @Test
  void readsThePersonOfARegistration() {
    Person person = accepted(text("zoom-webinar-registration_created")).person();

    assertThat(person.contact())
        .isEqualTo(
            new Contact(
                "jchill@example.com",
                null,
                "Jill",
                "Chill",
                null,
                "Cooking Org",
                "Chef",
                "US",
                "Mountain View",
                null));
    assertThat(person.invalid()).containsExactly(new InvalidField("phone", "5550100", "malformed"));
    assertThat(person.externalId()).isEqualTo("iFxeBPYun6SAiWUzBcEkX");
    assertThat(person.answers())
        .extracting(Answer::key)
        .containsExactly(
            "employees",
            "industry",
            "message",
            "purchasingRole",
            "purchasingTimeFrame",
            "What do you hope to learn from this webinar?");
    assertThat(person.original())
        .isEqualTo(
            Map.of(
                "address", "1800 Amphibious Blvd.",
                "zip", "94045",
                "state", "CA",
                "status", "approved"));
  }

  @Test
  void takesAnApprovalForTheSameRegistrationAndTheFullerOneForIts() {
    Signal created = accepted(text("zoom-webinar-registration_created"));
    Signal approved = accepted(text("zoom-webinar-registration_approved"));

    assertThat(approved.kind()).isEqualTo(SignalKind.WEBINAR_REGISTERED);
    assertThat(approved.submissionId()).isEqualTo(created.submissionId());
    assertThat(created.revision()).isGreaterThan(approved.revision());
  }

  @ParameterizedTest
  @CsvSource({"webinar.registration_cancelled", "webinar.registration_denied"})
  void readsThatSomebodyWillNotCome(String event) {
    String created = text("zoom-webinar-registration_approved");
    Signal signal = accepted(created.replace("webinar.registration_approved", event));

    assertThat(signal.kind()).isEqualTo(SignalKind.WEBINAR_CANCELLED);
    assertThat(signal.submissionId()).isNotEqualTo(accepted(created).submissionId());
  }

  @Test
  void readsThatSomebodyJoined() {
    Signal signal = accepted(text("zoom-webinar-participant_joined"));

    assertThat(signal.kind()).isEqualTo(SignalKind.WEBINAR_JOINED);
    assertThat(signal.occurredAt()).isEqualTo(STARTS);
    assertThat(signal.webinar()).isEqualTo(webinar(STARTS, null));
    assertThat(signal.person().externalId()).isEqualTo("abcdefghij0-klmnopq23456");
    assertThat(signal.person().contact().email()).isEqualTo("jchill@example.com");
    assertThat(signal.person().contact().fullName()).isEqualTo("Jill Chill");
    assertThat(signal.person().contact().phone()).isEqualTo("+8615250064084");
  }

  @Test
  void readsThatSomebodyLeft() {
    String body =
        text("zoom-webinar-participant_joined")
            .replace("webinar.participant_joined", "webinar.participant_left")
            .replace(
                "\"join_time\": \"2021-07-13T21:44:51Z\"",
                "\"leave_time\": \"2021-07-13T22:27:00Z\", \"leave_reason\": \"left.<br>Bye\"");

    Signal signal = accepted(body);

    assertThat(signal.kind()).isEqualTo(SignalKind.WEBINAR_LEFT);
    assertThat(signal.webinar()).isEqualTo(webinar(null, Instant.parse("2021-07-13T22:27:00Z")));
    assertThat(signal.person().original()).containsEntry("leave_reason", "left.<br>Bye");
  }

  @Test
  void knowsAGuestWithoutEmailByTheRegistration() {
    String body = text("zoom-webinar-participant_joined").replace("jchill@example.com", "");

    Signal signal = accepted(body);

    assertThat(signal.person().contact().email()).isNull();
    assertThat(signal.personRef()).isNotNull();
  }

  @Test
  void readsTheEndOfAWebinarButNotOfAPracticeSession() {
    String practice = text("zoom-webinar-ended");
    Signal signal =
        accepted(practice.replace("\"practice_session\": true", "\"practice_session\": false"));

    assertThat(signal.kind()).isEqualTo(SignalKind.WEBINAR_ENDED);
    assertThat(signal.occurredAt()).isEqualTo(Instant.parse("2021-07-13T23:00:51Z"));
    assertThat(signal.personRef()).isNull();
    assertThat(unreadable(practice)).isEqualTo("practice-session");
  }

  @Test
  void keepsWhatItHasNoUseFor() {
    assertThat(unreadable(text("zoom-webinar-started"))).isEqualTo("event-not-used");
    assertThat(unreadable("{}")).isEqualTo("event-not-used");
    assertThat(unreadable("{\"event\":\"webinar.registration_created\",\"payload\":null}"))
        .isEqualTo("no-webinar-id");
    assertThat(
            unreadable(
                "{\"event\":\"webinar.participant_left\",\"payload\":{\"object\":{\"id\":7}}}"))
        .isEqualTo("no-participant");
  }

  @Test
  void leavesTheHostOut() {
    String body =
        text("zoom-webinar-participant_joined")
            .replace("\"id\": \"iFxeBPYun6SAiWUzBcEkX\"", "\"id\": \"x1yCzABCDEfg23HiJKl4mN\"");

    assertThat(unreadable(body)).isEqualTo("host");
  }

  @Test
  void takesIdsAsNumbersOrTextForTheSame() {
    String number = text("zoom-webinar-registration_created");
    String words = number.replace("\"id\": 1234567890", "\"id\": \"1234567890\"");

    assertThat(accepted(words).id()).isEqualTo(accepted(number).id());
  }

  @Test
  void neverBelievesATimeThatIsStillToCome() {
    String body =
        text("zoom-webinar-registration_created").replace("1626230691572", "9999999999999");

    assertThat(accepted(body).occurredAt()).isEqualTo(NOW);
  }

  private static Signal accepted(String body) {
    Parsed parsed = parse(body);
    assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
    return ((Parsed.Accepted) parsed).signals().getFirst();
  }

  private static String unreadable(String body) {
    Parsed parsed = parse(body);
    assertThat(parsed).isInstanceOf(Parsed.Unreadable.class);
    return ((Parsed.Unreadable) parsed).reason();
  }

  private static Parsed parse(String body) {
    Arrival arrival = signed(body.getBytes(StandardCharsets.UTF_8));
    return ZOOM.read(call(arrival)).getFirst().parsed();
  }

  private static Webinar webinar(@Nullable Instant joined, @Nullable Instant left) {
    return new Webinar(
        "1234567890", "4444AAAiAAAAAiAiAiiAii==", "My Webinar", STARTS, 60, joined, left, null);
  }
}
