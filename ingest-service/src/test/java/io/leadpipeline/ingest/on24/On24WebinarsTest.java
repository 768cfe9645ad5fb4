package io.leadpipeline.ingest.on24;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.pull.RemoteTool.Verdict;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Pull;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.sources.Golden;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class On24WebinarsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Pull PULL =
      new Pull(
          URI.create("https://api.example/v2"),
          "the-key:the-secret",
          Optional.empty(),
          Optional.empty(),
          Optional.of("22950"),
          List.of());
  private static final Document WEBINAR =
      Calls.document(
          """
          {"eventid":311512,"description":"Leads in a second","livestart":"2026-11-19T11:00:00-08:00",
           "scheduledeventduration":60,"istestevent":false}
          """);

  private final On24Webinars webinars = new On24Webinars();

  @Test
  void readsARegistrantAsItsGoldenResult() {
    Golden.check("pull-on24-registrants", signal(people("on24-registrants.json").getFirst()));
  }

  @Test
  void readsAnAttendeeAsItsGoldenResult() {
    String attendees =
        Calls.text("on24-attendees.json").replace("xxxxxxxx@on24.com", "gina@acme.example");

    Golden.check(
        "pull-on24-attendees",
        signal(webinars.people(WEBINAR, Calls.document(attendees)).getFirst()));
  }

  @Test
  void countsTheMinutesOfTheRecordingWhereNobodyCameLive() {
    Document person =
        one(
            "attendee",
            "\"liveminutes\":0,\"archiveminutes\":12,\"lastarchiveactivity\":\"2026-11-20T09:20:48-08:00\"");

    assertThat(signal(person).webinar()).matches(it -> Integer.valueOf(12).equals(it.minutes()));
    assertThat(signal(person).occurredAt()).isEqualTo(Instant.parse("2026-11-20T17:20:48Z"));
    assertThat(webinars.read(one("attendee", "\"liveminutes\":0")))
        .isEqualTo(new Heard.Unused("not-attended"));
  }

  @Test
  void takesRegisteringAndAttendingForTwoThingsAndACorrectionForTheSame() {
    Signal registered = signal(one("registrant", "\"firstname\":\"Gina\""));
    Signal attended = signal(one("attendee", "\"liveminutes\":40"));
    Signal corrected = signal(one("attendee", "\"liveminutes\":55"));

    assertThat(registered.kind()).isEqualTo(SignalKind.WEBINAR_REGISTERED);
    assertThat(attended.submissionId()).isNotEqualTo(registered.submissionId());
    assertThat(corrected.submissionId()).isEqualTo(attended.submissionId());
    assertThat(attended.person().externalId()).isEqualTo(registered.person().externalId());
  }

  @Test
  void leavesOutWhoWasDeletedAndMarksTestEvents() {
    Document test = Calls.document("{\"eventid\":1,\"istestevent\":true}");

    assertThat(webinars.read(people("on24-registrants.json").getLast()))
        .isEqualTo(new Heard.Unused("not-active"));
    assertThat(
            signal(
                    webinars
                        .people(test, Calls.document(Calls.text("on24-registrants.json")))
                        .getFirst())
                .test())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"registrants\":7}",
        "{\"attendees\":[null,[],{\"eventuserid\":{}}]}",
        "{\"registrants\":[{\"email\":\"a@acme.example\"}]}"
      })
  void makesNothingOfWhatIsNobodyAtAWebinar(String hostile) {
    assertThat(webinars.people(WEBINAR, Calls.document(hostile)))
        .allMatch(it -> webinars.read(it).equals(new Heard.Unused("event-not-used")));
  }

  @ParameterizedTest
  @CsvSource({
    "403, 'You have reached the maximum number of calls for this api.', BUSY",
    "403, 'You reached the maximum number of calls for this endpoint', BUSY",
    "403, 'You do not have permission to perform the requested operation.', DENIED",
    "401, '', DENIED",
    "404, 'The event 1 does not exist.', GONE",
    "500, '', FAILED",
    "400, 'Invalid Date format', REFUSED"
  })
  void knowsWhatItsRefusalsMean(int status, String message, Verdict verdict) {
    Document body = Calls.document("{\"message\":\"" + message + "\"}");

    assertThat(webinars.verdict(status, body)).isEqualTo(verdict);
  }

  @Test
  void asksForDaysInPacificTimeAndForAttendeesOnlyOfWhatHasBegun() {
    Document later = Calls.document("{\"eventid\":5,\"livestart\":\"2026-12-01T11:00:00-08:00\"}");

    assertThat(webinars.webinars(PULL, NOW))
        .isEqualTo("/client/22950/event?startdate=2026-10-22&enddate=2027-04-19");
    assertThat(webinars.people(PULL, WEBINAR, NOW.minusSeconds(86_400), NOW))
        .containsExactly(
            "/client/22950/event/311512/registrant?startdate=2026-11-20&enddate=2026-11-22&excludeanonymous=Y",
            "/client/22950/event/311512/attendee?startdate=2026-11-20&enddate=2026-11-22"
                + "&datefiltermode=lastActivity&excludeanonymous=Y");
    assertThat(webinars.people(PULL, later, NOW, NOW)).hasSize(1);
    assertThat(
            webinars.webinars(
                Calls.document("{\"events\":[{\"eventid\":\"../1\"},{\"eventid\":7},{}]}")))
        .hasSize(1);
    assertThat(webinars.headers(PULL))
        .containsEntry("accessTokenKey", "the-key")
        .containsEntry("accessTokenSecret", "the-secret");
  }

  private List<Document> people(String answer) {
    return webinars.people(WEBINAR, Calls.document(Calls.text(answer)));
  }

  private static Document one(String kind, String more) {
    return Calls.document(
        """
        {"webinar":{"eventid":311512},"%s":{"eventuserid":7,"email":"gina@acme.example",%s}}
        """
            .formatted(kind, more));
  }

  private Signal signal(Document person) {
    Connection acme =
        Calls.connection("on24", "events: {\"311512\": {fields: {std1: purchasing-time-frame}}}");
    Heard.Fact fact = (Heard.Fact) webinars.read(person);
    Parsed parsed =
        Calls.documentReader().read(Calls.call(acme, "{}"), fact.envelope(person, true));
    return ((Parsed.Accepted) parsed).signals().getFirst();
  }
}
