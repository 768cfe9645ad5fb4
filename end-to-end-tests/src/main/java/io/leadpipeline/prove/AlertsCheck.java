package io.leadpipeline.prove;

import io.leadpipeline.e2e.Mail;
import io.leadpipeline.events.HandoffEvent.Offered;
import io.leadpipeline.events.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every offer reached its rep by mail. Mails repeat, with the same id, only where a fault came
 * between the mail server's yes and its record.
 */
final class AlertsCheck implements Check {

  /** As many mails as notification has under way at once. */
  private static final int UNDER_WAY = 16;

  @Override
  public List<Finding> findings(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> mails = new HashMap<>();
    Set<String> links = new HashSet<>();
    for (Mail mail : evidence.mails()) {
      mails.merge(mail.messageId(), 1, Integer::sum);
      links.add(mail.to() + " " + mail.firstLink());
    }
    for (Offered offer : evidence.events(Topics.HANDOFFS, Offered.class)) {
      var rep = offer.handoff().rep();
      if (rep != null && !links.contains(rep.email() + " " + offer.acceptUrl())) {
        findings.add(new Finding("an offer is alerted", "handoff " + offer.handoff().id()));
      }
    }
    int repeats = mails.values().stream().mapToInt(count -> count - 1).sum();
    int faults = evidence.circumstances().repeats();
    if (repeats > faults * UNDER_WAY) {
      findings.add(
          new Finding(
              "a mail repeats only under a fault", repeats + " repeats, " + faults + " faults"));
    }
    Set<String> alerts = alerts(evidence);
    long unknown = mails.keySet().stream().filter(id -> !alerts.contains(alertOf(id))).count();
    if (unknown > 0) {
      findings.add(new Finding("no mail without an alert", unknown + " mails"));
    }
    return findings;
  }

  /** A mail's id is its alert's, at the sender's domain. */
  private static String alertOf(String messageId) {
    int at = messageId.indexOf('@');
    return at < 1 ? messageId : messageId.substring(1, at);
  }

  private static Set<String> alerts(Evidence evidence) {
    return new HashSet<>(
        evidence
            .database("notification")
            .sql("select id::text as id from alert")
            .query((row, _) -> row.getString("id"))
            .list());
  }
}
