package io.leadpipeline.scoring.yaml;

import java.util.Set;

/** Words of the contract that a model may name. */
final class KnownWords {

  static final Set<String> KINDS =
      Set.of(
          "FORM_SUBMITTED",
          "WEBINAR_REGISTERED",
          "WEBINAR_CANCELLED",
          "WEBINAR_JOINED",
          "WEBINAR_LEFT",
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
          "SALES_OUTCOME");

  /** The five parts of a persona. */
  static final String[] PARTS = {"demographics", "goals", "sources", "pains", "obstacles"};

  private KnownWords() {}
}
