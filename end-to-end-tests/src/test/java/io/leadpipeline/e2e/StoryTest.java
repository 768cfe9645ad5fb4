package io.leadpipeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One lead's way: the form, the mail, the page, Accept, and the trail it left; then what the
 * commands say of it, on the same stack, since starting one takes longer than all of this.
 */
@ExtendWith(OneSystem.class)
class StoryTest {

  private static final List<String> STEPS =
      List.of("occurred", "received", "accepted", "scored", "routed", "alerted", "acknowledged");

  @Test
  void aPostedFormReachesARepWhoAcceptsAndTheCommandsTellOfIt(Running system) {
    HttpResponse<String> posted =
        system
            .http()
            .postNow(
                system.form("demo"),
                Map.of(
                    "name", "Nguyễn Thị Lan",
                    "email", "Lan.Nguyen@gmail.com",
                    "company", "Acme",
                    "phone", "0901 234 567"),
                Map.of("Accept", "application/json"));
    assertThat(posted.statusCode()).isEqualTo(202);

    Mail mail = awaitMail(system);
    assertThat(mail.to()).endsWith("@sales.test");
    assertThat(mail.text())
        .contains("Nguyễn Thị Lan", "Acme", "lan.nguyen@gmail.com", "+84901234567");

    accept(system, mail.firstLink());

    JsonNode lead = awaitTrail(system);
    assertThat(lead.path("stage").asString()).isEqualTo("SQL");
    JsonNode handoff = system.handoffsOf(lead.path("id").asString()).path(0);
    assertThat(handoff.path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(system.alertsOf(lead.path("id").asString()).path(0).path("state").asString())
        .isEqualTo("ACCEPTED_BY_CHANNEL");
    assertInOrder(lead.path("trail"));
    assertThat(mailsAboutHer(system)).hasSize(1);

    CommandLineCheck commands = new CommandLineCheck(system);
    commands.statusIsWell();
    commands.leadIsTold("lan.nguyen@gmail.com", lead.path("id").asString());
    commands.demoTiesUp();
  }

  @Test
  void aFileOfPeopleIsImportedOnceHoweverOftenItIsGiven(Running system, @TempDir Path folder)
      throws IOException {
    new CommandLineCheck(system).peopleAreImported(folder);
  }

  private static Mail awaitMail(Running system) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> mailsAboutHer(system), mails -> !mails.isEmpty())
        .getFirst();
  }

  private static List<Mail> mailsAboutHer(Running system) {
    return system.mails().stream()
        .filter(mail -> mail.text().contains("lan.nguyen@gmail.com"))
        .toList();
  }

  /** Presses the button of the page, as a browser would. */
  private static void accept(Running system, String link) {
    HttpResponse<String> page = system.http().get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    Document document = Jsoup.parse(page.body(), link);
    assertThat(document.text()).contains("Nguyễn Thị Lan");
    Element form = document.expectFirst("form[action*=accept]");
    Map<String, String> fields = new HashMap<>();
    form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
    HttpResponse<String> answer = system.http().postNow(form.absUrl("action"), fields, Map.of());
    assertThat(answer.statusCode()).isIn(200, 303);
  }

  private static JsonNode awaitTrail(Running system) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              JsonNode found = system.leadsOf("lan.nguyen%40gmail.com").path(0);
              return system.lead(found.path("id").asString());
            },
            lead -> lead.path("trail").has("acknowledged") && lead.path("trail").has("alerted"));
  }

  private static void assertInOrder(JsonNode trail) {
    List<Instant> times =
        STEPS.stream().map(step -> Instant.parse(trail.path(step).asString())).toList();
    assertThat(times).isSorted();
    assertThat(Duration.between(times.getFirst(), times.get(5)))
        .as("from the form to the mail")
        .isLessThan(Duration.ofSeconds(10));
  }
}
