package io.leadpipeline.ingest.domain;

import java.util.Set;

/** The words an operator or a holder of a token may use; the contract itself is open. */
public final class KnownWords {

  public static final Set<String> INTENTS =
      Set.of(
          "DEMO_REQUEST",
          "CONTACT_SALES",
          "PRICING_CALL",
          "CONTENT",
          "NEWSLETTER",
          "SURVEY",
          "OTHER");

  public static final Set<String> CONTENT_TYPES =
      Set.of("PRICING", "PRODUCT", "CASE_STUDY", "EBOOK", "VIDEO", "CAREERS", "OTHER");

  /** What a form can mean. */
  public static final Set<String> FORM_KINDS =
      Set.of(
          "FORM_SUBMITTED",
          "WEBINAR_REGISTERED",
          "SURVEY_ANSWERED",
          "UNSUBSCRIBED",
          "REFERRED",
          "PAGE_VIEWED",
          "CONTENT_VIEWED");

  /** Every kind but those only a service of ours may say: a reference, and an outcome. */
  public static final Set<String> KINDS =
      Set.of(
          "FORM_SUBMITTED",
          "WEBINAR_REGISTERED",
          "WEBINAR_CANCELLED",
          "WEBINAR_JOINED",
          "WEBINAR_LEFT",
          "WEBINAR_ENDED",
          "WEBINAR_ATTENDED",
          "WEBINAR_MISSED",
          "CONTENT_VIEWED",
          "PAGE_VIEWED",
          "VIDEO_WATCHED",
          "EMAIL_CLICKED",
          "UNSUBSCRIBED",
          "MEETING_BOOKED",
          "MEETING_CANCELLED",
          "SURVEY_ANSWERED",
          "PURCHASED",
          "REFERRED",
          "TRACKED",
          "IDENTIFIED",
          "ERASURE_REQUESTED");

  private KnownWords() {}
}
