package io.leadpipeline.notification.application;

import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.notification.domain.Answered;
import io.leadpipeline.notification.domain.HandoffCopy;
import io.leadpipeline.notification.domain.HandoffNews;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Preference;
import io.leadpipeline.notification.domain.SalesPerson;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a batch of handoff events amounts to.
 *
 * @param chapters one for each handoff that changed hands or was offered
 * @param people the reps of the notices, as far as they are known
 */
record AlertPlan(List<Chapter> chapters, Map<String, SalesPerson> people) {

  /**
   * One handoff: what its events mean, the alerts they cause, the answers they tell of, and what
   * became of each event.
   */
  record Chapter(
      HandoffNews news, List<Notice> notices, List<Answered> answers, Map<UUID, Outcome> outcomes) {

    UUID handoffId() {
      return news.newest().id();
    }
  }

  List<HandoffCopy> copies() {
    return chapters.stream().map(chapter -> chapter.news().newest()).toList();
  }

  /** The plan without handoffs that somebody else knows better by now. */
  AlertPlan only(Collection<UUID> handoffIds) {
    return new AlertPlan(
        chapters.stream().filter(chapter -> handoffIds.contains(chapter.handoffId())).toList(),
        people);
  }

  /** The alerts on the channels that their reps prefer; those of test leads go by e-mail. */
  List<Notice> notices(Preference preference, Instant now) {
    return chapters.stream()
        .flatMap(chapter -> chapter.notices().stream())
        .flatMap(notice -> routed(notice, preference, now).stream())
        .toList();
  }

  private List<Notice> routed(Notice notice, Preference preference, Instant now) {
    SalesPerson person = people.get(notice.rep().id());
    return notice.test() || person == null
        ? List.of(notice)
        : preference.routed(notice, person, now);
  }

  /** Handoffs known before whose rep may have changed: alerts of earlier offers may be waiting. */
  List<HandoffCopy> changed() {
    return chapters.stream()
        .map(Chapter::news)
        .filter(news -> news.changed() && !news.first())
        .map(HandoffNews::newest)
        .toList();
  }

  List<Answered> answers() {
    return chapters.stream().flatMap(chapter -> chapter.answers().stream()).toList();
  }

  /** A test lead's alert goes to its connection's address, so it needs nobody's record. */
  boolean deliverable(Notice notice) {
    return notice.test() || people.containsKey(notice.rep().id());
  }
}
