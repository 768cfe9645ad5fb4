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

/** Every offer reached its rep by mail; a repeat carries the same id, at most one for each kill. */
final class AlertsCheck implements Check {

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
    if (repeats > evidence.notificationKills()) {
      findings.add(
          new Finding(
              "a mail repeats at most once for each kill",
              repeats + " repeats, " + evidence.notificationKills() + " kills"));
    }
    long unknown = mails.keySet().stream().filter(id -> !known(evidence, id)).count();
    if (unknown > 0) {
      findings.add(new Finding("no mail without an alert", unknown + " mails"));
    }
    return findings;
  }

  private static boolean known(Evidence evidence, String messageId) {
    String id = messageId.replaceAll("^<([0-9a-f-]{36})@.*$", "$1");
    return id.length() == 36
        && evidence
                .database("notification")
                .sql("select count(*) from alert where id = :id::uuid")
                .param("id", id)
                .query((row, _) -> row.getLong(1))
                .single()
            == 1;
  }
}
