package io.leadpipeline.ingest.tools;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static io.leadpipeline.ingest.sources.Calls.text;
import static io.leadpipeline.ingest.tools.Tools.provider;
import static io.leadpipeline.ingest.tools.Tools.signal;
import static io.leadpipeline.ingest.tools.Tools.unused;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.sources.Calls;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of tools for webinars and meetings. */
class EventToolsTest {

  @Test
  void tellsAMovedMeetingFromACancelledOne() {
    String moved =
        text("calendly-invitee_canceled.json")
            .replace("\"rescheduled\": false", "\"rescheduled\": true");

    assertThat(unused("calendly", moved)).isEqualTo("rescheduled");
    assertThat(signal("calendly", text("calendly-invitee_canceled.json")).kind())
        .isEqualTo(SignalKind.MEETING_CANCELLED);
  }

  @Test
  void takesTheInviteesPhoneAndNotTheHosts() {
    Signal booked =
        signal(
            "calendly",
            """
            {"event":"invitee.created","created_at":"2026-11-20T08:00:00.000000Z","payload":{
             "uri":"u1","email":"lan@acme.example","name":"Lan",
             "text_reminder_number":"+84 903 123 456",
             "questions_and_answers":[{"question":"Company","answer":"Acme"}],
             "tracking":{"utm_source":"ads"},
             "scheduled_event":{"name":"Demo","start_time":"2026-11-25T03:00:00.000000Z",
              "location":{"type":"inbound_call","location":"+1 555 0100"},
              "event_memberships":[{"user_email":"anna@sales.test"}]}}}
            """);

    assertThat(booked.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(booked.person().contact().company()).isEqualTo("Acme");
    assertThat(booked.meeting())
        .matches(it -> "anna@sales.test".equals(it.host()))
        .matches(it -> Instant.parse("2026-11-25T03:00:00Z").equals(it.startsAt()));
    assertThat(booked.utm()).matches(it -> "ads".equals(it.source()));
  }

  @Test
  void keepsKeysBeyondTheRangeOfDoubles() {
    String sent =
        """
        {"eventName":"registrant.added","eventKey":"registrant.added",
         "webinarKey":%s,"registrantKey":%s,"email":"lan@acme.example","status":"APPROVED",
         "organization":"Acme","Industry":"Retail","purchasingTimeFrame":"Within a month",
         "responses":[{"question":"Team size?","answer":"12"}]}
        """;
    Signal numbers = signal("goto", sent.formatted("8978964909939938573", "9223372036854775807"));
    Signal texts =
        signal("goto", sent.formatted("\"8978964909939938573\"", "\"9223372036854775807\""));

    assertThat(numbers.webinar()).matches(it -> it.id().equals("8978964909939938573"));
    assertThat(numbers.person().externalId()).isEqualTo("9223372036854775807");
    assertThat(numbers.submissionId()).isEqualTo(texts.submissionId());
    assertThat(numbers.normal()).matches(it -> Integer.valueOf(30).equals(it.timeFrameDays()));
    assertThat(numbers.person().answers())
        .anyMatch(it -> it.key().equals("industry") && it.value().equals("Retail"));
  }

  @Test
  void tellsRegistrationsApartThoughTheirEventKeyIsTheEventsName() {
    String sent =
        """
        {"eventName":"registrant.added","eventKey":"registrant.added","webinarKey":"1",
         "registrantKey":"%s","email":"%s@acme.example"}
        """;

    assertThat(signal("goto", sent.formatted("7", "lan")).submissionId())
        .isNotEqualTo(signal("goto", sent.formatted("8", "minh")).submissionId());
  }

  @Test
  void neverTakesAnInventedAddressForAPersons() {
    String sent =
        """
        {"data":{"id":"p1","type":"people","attributes":{"first_name":"Lan",
         "email":"p1@unknown.livestorm.co",
         "registrant_detail":{"event_id":"e1","session_id":"s1","created_at":1763700000,
          "fields":[{"id":"your_email","value":"lan@acme.example"},
                    {"id":"connection_link","value":"https://app.livestorm.co/p/secret"}]}}}}
        """;
    Signal signal = signal("livestorm", sent);

    assertThat(signal.person().contact().email()).isEqualTo("lan@acme.example");
    assertThat(signal.toString()).doesNotContain("unknown.livestorm.co", "app.livestorm.co");
    assertThat(signal.occurredAt()).isEqualTo(Instant.ofEpochSecond(1763700000));
  }

  @Test
  void readsFromLivestormWhoCameWhoDidNotAndWhoSawTheReplay() {
    String registered = text("livestorm-person-registered.json");
    Signal attended =
        signal(
            "livestorm",
            registered
                .replace("\"attended\": false", "\"attended\": true")
                .replace("\"attendance_rate\": null", "\"attendance_rate\": 93")
                .replace("\"attendance_duration\": 0", "\"attendance_duration\": 2560"));
    Signal missed =
        signal(
            "livestorm", registered.replace("\"attendance_rate\": null", "\"attendance_rate\": 0"));
    Signal replay =
        signal(
            "livestorm",
            registered.replace("\"has_viewed_replay\": false", "\"has_viewed_replay\": true"));

    assertThat(attended.kind()).isEqualTo(SignalKind.WEBINAR_ATTENDED);
    assertThat(attended.webinar()).matches(it -> Integer.valueOf(42).equals(it.minutes()));
    assertThat(missed.kind()).isEqualTo(SignalKind.WEBINAR_MISSED);
    assertThat(replay.kind()).isEqualTo(SignalKind.VIDEO_WATCHED);
    assertThat(List.of(attended, missed, replay, signal("livestorm", registered)))
        .extracting(Signal::submissionId)
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsNoLinkThatOpensALivestormSessionAndNobodyOfTheTeam() {
    String registered = text("livestorm-person-registered.json");

    assertThat(signal("livestorm", registered).toString())
        .doesNotContain("b794f5a32ad48829366806", "unknown.livestorm.co", "Firefox");
    assertThat(unused("livestorm", registered.replace("\"participant\"", "\"team_member\"")))
        .isEqualTo("team-member");
    assertThat(
            unused(
                "livestorm",
                registered.replace("\"is_guest_speaker\": false", "\"is_guest_speaker\": true")))
        .isEqualTo("team-member");
  }

  @Test
  void staysAMeetingOrAWebinarWhateverElseTheConnectionSaysOfIt() {
    Connection acme = connection("calendly", "events: {\"*\": {intent: CONTACT_SALES}}");
    Signal booked = Calls.accepted(provider("calendly"), call(acme, text("variant-calendly.json")));
    Connection missed = connection("livestorm", "events: {\"*\": {kind: WEBINAR_MISSED}}");

    assertThat(booked.kind()).isEqualTo(SignalKind.MEETING_BOOKED);
    assertThat(booked.intent()).matches(it -> it.value().equals("CONTACT_SALES"));
    assertThat(
            Calls.accepted(
                    provider("livestorm"), call(missed, text("livestorm-person-registered.json")))
                .kind())
        .isEqualTo(SignalKind.WEBINAR_MISSED);
  }
}
