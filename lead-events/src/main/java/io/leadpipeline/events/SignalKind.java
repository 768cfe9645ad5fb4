package io.leadpipeline.events;

/** What kind of fact a signal tells. */
public record SignalKind(String value) implements OpenValue {
  public static final SignalKind FORM_SUBMITTED = new SignalKind("FORM_SUBMITTED");
  public static final SignalKind WEBINAR_REGISTERED = new SignalKind("WEBINAR_REGISTERED");
  public static final SignalKind WEBINAR_CANCELLED = new SignalKind("WEBINAR_CANCELLED");
  public static final SignalKind WEBINAR_JOINED = new SignalKind("WEBINAR_JOINED");
  public static final SignalKind WEBINAR_LEFT = new SignalKind("WEBINAR_LEFT");
  public static final SignalKind WEBINAR_ENDED = new SignalKind("WEBINAR_ENDED");
  public static final SignalKind WEBINAR_ATTENDED = new SignalKind("WEBINAR_ATTENDED");
  public static final SignalKind WEBINAR_MISSED = new SignalKind("WEBINAR_MISSED");
  public static final SignalKind CONTENT_VIEWED = new SignalKind("CONTENT_VIEWED");
  public static final SignalKind PAGE_VIEWED = new SignalKind("PAGE_VIEWED");
  public static final SignalKind VIDEO_WATCHED = new SignalKind("VIDEO_WATCHED");
  public static final SignalKind EMAIL_CLICKED = new SignalKind("EMAIL_CLICKED");
  public static final SignalKind UNSUBSCRIBED = new SignalKind("UNSUBSCRIBED");
  public static final SignalKind MEETING_BOOKED = new SignalKind("MEETING_BOOKED");
  public static final SignalKind MEETING_CANCELLED = new SignalKind("MEETING_CANCELLED");
  public static final SignalKind SURVEY_ANSWERED = new SignalKind("SURVEY_ANSWERED");
  public static final SignalKind PURCHASED = new SignalKind("PURCHASED");
  public static final SignalKind REFERRED = new SignalKind("REFERRED");
  public static final SignalKind TRACKED = new SignalKind("TRACKED");
  public static final SignalKind IDENTIFIED = new SignalKind("IDENTIFIED");
  public static final SignalKind LEAD_REFERENCE = new SignalKind("LEAD_REFERENCE");
  public static final SignalKind ERASURE_REQUESTED = new SignalKind("ERASURE_REQUESTED");
  public static final SignalKind SALES_OUTCOME = new SignalKind("SALES_OUTCOME");

  public SignalKind {
    OpenValue.requireText(value, "SignalKind");
  }

  @Override
  public String toString() {
    return value;
  }
}
