package io.leadpipeline.ingest.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a field of a form may mean, whatever it is called. */
public enum Meaning {
  EMAIL,
  PHONE,
  FIRST_NAME,
  LAST_NAME,
  FULL_NAME,
  COMPANY,
  JOB_TITLE,
  COUNTRY,
  CITY,
  LANGUAGE,
  VISITOR_ID,
  PURCHASING_TIME_FRAME("purchasingTimeFrame"),
  PURCHASING_ROLE("purchasingRole"),
  EMPLOYEES("employees"),
  INDUSTRY("industry"),
  BUDGET("budget"),
  NEED("need"),
  MESSAGE("message"),
  INTERESTS("interests"),
  UTM_SOURCE,
  UTM_MEDIUM,
  UTM_CAMPAIGN,
  UTM_TERM,
  UTM_CONTENT,
  CLICK_ID,
  PAGE_URL,
  REFERRER,
  CONSENT_MARKETING,
  CONSENT_PRIVACY,
  CONSENT_TERMS,
  CONSENT_TEXT,
  CONSENT_TEXT_VERSION,
  /** Where the browser wants to go afterwards. */
  NEXT,
  /** Filled by robots only. */
  GOTCHA,
  /** Another way to say the e-mail address. */
  REPLY_TO,
  /** The sender's own id of the submission. */
  SUBMISSION_KEY,
  /** When the page showed the form. */
  RENDERED,
  /** When the page sent the form, by the clock that says when it was shown. */
  SENT,
  /** What kind of content a viewed page shows. */
  CONTENT_TYPE,
  CONTENT_ID,
  CONTENT_TITLE,
  /** How the person came, beyond what a signal has a place for; kept as it came. */
  TOUCH,
  /** Says nothing about the person. */
  IGNORED,
  /** Kept as it came. */
  UNKNOWN;

  private final @Nullable String answerKey;

  Meaning() {
    this(null);
  }

  Meaning(@Nullable String answerKey) {
    this.answerKey = answerKey;
  }

  /** The key of the answer this field gives, for the questions with a fixed meaning. */
  public Optional<String> answerKey() {
    return Optional.ofNullable(answerKey);
  }
}
