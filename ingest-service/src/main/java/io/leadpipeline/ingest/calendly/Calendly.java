package io.leadpipeline.ingest.calendly;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Proof;
import java.util.Optional;

/**
 * Meetings booked and cancelled. A meeting that is moved is cancelled and booked anew: its
 * cancellation is no fact about the person. The phone number in {@code location} is the host's.
 */
public final class Calendly implements Tool {

  @Override
  public String slug() {
    return "calendly";
  }

  @Override
  public Proof proof() {
    return new Proof.SignedParts("calendly-webhook-signature");
  }

  @Override
  public Heard read(Document body, Arrival arrival) {
    Document invitee = body.at("payload");
    return switch (body.text("event").orElse("")) {
      case "invitee.created" -> fact(SignalKind.MEETING_BOOKED, body, invitee);
      case "invitee.canceled" ->
          invitee.isTrue("rescheduled")
              ? new Heard.Unused("rescheduled")
              : fact(SignalKind.MEETING_CANCELLED, body, invitee);
      case "routing_form_submission.created" -> routingForm(body, invitee);
      default -> new Heard.Unused("event-not-used");
    };
  }

  private static Heard fact(SignalKind kind, Document body, Document invitee) {
    Optional<String> uri = invitee.text("uri");
    Document meeting = invitee.at("scheduled_event");
    return Heard.Fact.of(Form.of(kind))
        .names(meeting.text("name").stream().toList())
        .key(uri.map(it -> it + ":" + kind))
        .at(body.instant("created_at"))
        .sheet(answers(invitee))
        .data(invitee.at("tracking"))
        .canonical(uri, "source", "externalId")
        .canonical(meeting.text("name"), "source", "form")
        .canonical(invitee.text("email"), "person", "contact", "email")
        .canonical(invitee.text("name"), "person", "contact", "fullName")
        .canonical(invitee.text("first_name"), "person", "contact", "firstName")
        .canonical(invitee.text("last_name"), "person", "contact", "lastName")
        .canonical(invitee.text("text_reminder_number"), "person", "contact", "phone")
        .canonical(meeting.text("start_time"), "meeting", "startsAt")
        .canonical(host(meeting), "meeting", "host");
  }

  private static Heard routingForm(Document body, Document submission) {
    return Heard.Fact.of(Form.of(SignalKind.FORM_SUBMITTED))
        .names(submission.text("routing_form").stream().toList())
        .key(submission.text("uri"))
        .at(body.instant("created_at"))
        .sheet(answers(submission))
        .data(submission.at("tracking"))
        .canonical(submission.text("uri"), "source", "externalId");
  }

  private static Optional<String> host(Document meeting) {
    return meeting.items("event_memberships").stream()
        .flatMap(it -> it.text("user_email").stream())
        .findFirst();
  }

  private static AnswerSheet answers(Document invitee) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    invitee
        .items("questions_and_answers")
        .forEach(it -> sheet.add(it.text("question_uuid"), it.text("question"), it.text("answer")));
    return sheet.sheet();
  }
}
