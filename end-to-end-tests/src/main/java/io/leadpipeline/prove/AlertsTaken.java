package io.leadpipeline.prove;

import io.leadpipeline.e2e.Alerting;
import io.leadpipeline.e2e.HandoffTopic;
import io.leadpipeline.e2e.Mail;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a mail server and a receiver of webhooks have, compared with what was offered: each told
 * once, more often only where a kill left it under way, and then under the same id.
 */
final class AlertsTaken {

  private static final String WEBHOOKS =
      "select handoff_id, id::text as id from alert where channel = 'WEBHOOK'";

  private final Alerting alerting;
  private final Map<UUID, String> offered;
  private final long underWay;
  private final PrintStream out;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * After a run has come to rest.
   *
   * @param offered reps by handoff
   * @param underWay at all kills together
   */
  AlertsTaken(Alerting alerting, Map<UUID, String> offered, long underWay, PrintStream out) {
    this.alerting = alerting;
    this.offered = offered;
    this.underWay = underWay;
    this.out = out;
  }

  List<Finding> findings() {
    Map<String, Integer> webhooks = alerting.web().webhooks();
    Map<String, Integer> mails = new HashMap<>();
    Map<String, Set<String>> idsByLink = new HashMap<>();
    for (Mail mail : alerting.system().mails()) {
      mails.merge(mail.messageId(), 1, Integer::sum);
      idsByLink.computeIfAbsent(mail.firstLink(), _ -> new HashSet<>()).add(mail.messageId());
    }
    offered.keySet().forEach(handoff -> mailOf(handoff, idsByLink));
    webhookIds()
        .forEach((handoff, id) -> {
          if (!webhooks.containsKey(id)) {
            findings.add(new Finding("no webhook is missing", "handoff " + handoff));
          }
        });
    expect("no mail nobody asked for", idsByLink.size() - offered.size());
    expect("no webhook nobody asked for", webhooks.size() - webhookIds().size());
    long repeats = repeats(mails.values()) + repeats(webhooks.values());
    expect("no more repeats than were under way", Math.max(0, repeats - underWay));
    out.printf(
        "handoffs %d; mails %d under %d ids; webhooks %d under %d ids; %d repeats, %d under way at the kills%n",
        offered.size(),
        sum(mails),
        mails.size(),
        sum(webhooks),
        webhooks.size(),
        repeats,
        underWay);
    findings.stream().limit(20).forEach(out::println);
    out.println(
        findings.isEmpty()
            ? "0 missing, no repeat under another id"
            : findings.size() + " findings");
    return List.copyOf(findings);
  }

  private void mailOf(UUID handoff, Map<String, Set<String>> idsByLink) {
    Set<String> ids = idsByLink.getOrDefault(HandoffTopic.linkOf(handoff), Set.of());
    if (ids.isEmpty()) {
      findings.add(new Finding("no mail is missing", "handoff " + handoff));
    }
    if (ids.size() > 1) {
      findings.add(new Finding("a repeat has the same Message-ID", handoff + " " + ids));
    }
  }

  /** One for each handoff of the rep told by webhook, or it is missing, too. */
  private Map<UUID, String> webhookIds() {
    Map<UUID, String> ids = new HashMap<>();
    offered.forEach((handoff, rep) -> {
      if (rep.equals(AlertsLoad.BY_WEBHOOK)) {
        ids.put(handoff, "none");
      }
    });
    alerting
        .database()
        .sql(WEBHOOKS)
        .query(row -> {
          ids.put(row.getObject("handoff_id", UUID.class), row.getString("id"));
        });
    return ids;
  }

  private void expect(String promise, long broken) {
    if (broken != 0) {
      findings.add(new Finding(promise, Long.toString(broken)));
    }
  }

  private static long repeats(Collection<Integer> counts) {
    return counts.stream().mapToLong(count -> count - 1).sum();
  }

  private static long sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }
}
