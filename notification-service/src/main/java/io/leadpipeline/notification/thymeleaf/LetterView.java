package io.leadpipeline.notification.thymeleaf;

import java.util.List;

/**
 * What the templates of an alert show: clean single lines in the reader's language, not escaped.
 * Empty text means there is nothing to show.
 *
 * @param greeting the first sentence, which says what this is about
 * @param tel what a phone link dials; empty when the number is none that can be dialled
 * @param mailable true when the e-mail address is plain enough to be a link
 * @param due when the offer passes on, in the rep's zone
 * @param acceptUrl empty for those who may not take it
 * @param action what the link does
 * @param test true for a lead that somebody made to try the system
 */
record LetterView(
    String subject,
    String heading,
    String greeting,
    String name,
    String company,
    String jobTitle,
    String email,
    boolean mailable,
    String phone,
    String tel,
    List<String> whyNow,
    List<String> words,
    List<Letter> bant,
    List<Activity> activities,
    String stage,
    String temperature,
    boolean hot,
    long fit,
    long engagement,
    String due,
    String acceptUrl,
    String action,
    boolean test) {

  /** One letter of BANT. */
  record Letter(String name, String state, boolean confirmed, String answer) {}

  /** Something the lead did, and when. */
  record Activity(String what, String when) {}
}
