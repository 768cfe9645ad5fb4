package io.leadpipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.ScriptedSmtp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of alerts, in the table and at a mail server. */
record Deliveries(JdbcClient jdbc, ScriptedSmtp smtp) {

  private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: (<\\S+>)");

  boolean allAccepted(List<Offers> offers) {
    return jdbc.sql(
                "select count(*) from alert"
                    + " where state = 'ACCEPTED_BY_CHANNEL' and handoff_id = any(:ids)")
            .param("ids", SqlArrays.uuids(offers, Offers::handoffId))
            .query(Integer.class)
            .single()
        == offers.size();
  }

  List<String> messagesAbout(Offers offer) {
    return smtp.messages().stream()
        .filter(message -> message.contains("<lead." + offer.leadId()))
        .toList();
  }

  static Set<String> idsOf(List<String> messages) {
    Set<String> ids = new HashSet<>();
    for (String message : messages) {
      Matcher id = MESSAGE_ID.matcher(message);
      assertThat(id.find()).isTrue();
      ids.add(id.group(1));
    }
    return ids;
  }

  String state(Offers offer) {
    return column(offer.handoffId(), "state").orElse("none");
  }

  int attempts(Offers offer) {
    return column(offer.handoffId(), "attempts").map(Integer::parseInt).orElse(0);
  }

  private Optional<String> column(UUID handoffId, String name) {
    return jdbc.sql("select " + name + "::text from alert where handoff_id = :id")
        .param("id", handoffId)
        .query(String.class)
        .optional();
  }
}
