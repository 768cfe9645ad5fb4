package io.leadpipeline.mailsink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MailSinkTest {

  private final MailSink sink = MailSink.start(MailSinkSettings.onFreePorts());
  private final SmtpClient smtp = new SmtpClient(sink.smtpPort());
  private final Mailbox mailbox = new Mailbox(sink.httpPort());

  @AfterEach
  void stop() {
    sink.close();
  }

  @Test
  void showsWhatWasSentToAnybody() {
    smtp.send("lan@sales.test", "Khách hàng nóng", "Gọi ngay", "<p>Gọi ngay</p>");

    JsonNode mail = mailbox.messages().get(0);

    assertThat(mail.get("to").asString()).isEqualTo("lan@sales.test");
    assertThat(mail.get("subject").asString()).isEqualTo("Khách hàng nóng");
    assertThat(mail.get("text").asString()).isEqualTo("Gọi ngay");
    assertThat(mail.get("html").asString()).isEqualTo("<p>Gọi ngay</p>");
    assertThat(mail.get("headers").get("Message-ID").asString()).startsWith("<");
    assertThat(Instant.parse(mail.get("receivedAt").asString()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void listsNewestFirstAndOnlyWhatCameSince() {
    IntStream.rangeClosed(1, 3).forEach(i -> smtp.send("a@sales.test", "mail " + i, "text"));

    assertThat(mailbox.messages().findValuesAsString("subject"))
        .containsExactly("mail 3", "mail 2", "mail 1");
    assertThat(mailbox.get("/api/messages?since=2").findValuesAsString("id")).containsExactly("3");
    assertThat(mailbox.get("/api/messages?limit=1").findValuesAsString("id")).containsExactly("3");
    assertThat(mailbox.status("GET", "/api/messages?since=x")).isEqualTo(400);
  }

  @Test
  void keepsCountingAfterBeingEmptied() {
    smtp.send("a@sales.test", "gone", "text");

    assertThat(mailbox.status("DELETE", "/api/messages")).isEqualTo(204);
    assertThat(mailbox.messages()).isEmpty();
    smtp.send("a@sales.test", "new", "text");

    assertThat(mailbox.get("/api/messages?since=1").findValuesAsString("id")).containsExactly("2");
  }

  @Test
  void showsAMailForManyOnce() {
    smtp.raw("Subject: all\r\n\r\nhello\r\n", "first@sales.test", "second@sales.test");

    assertThat(mailbox.messages().findValuesAsString("to")).containsExactly("first@sales.test");
  }

  @Test
  void answersQuicklyWithThousandsOfMails() {
    MailIndex index = new MailIndex(10_000);
    Mail mail = new Mail("a@b.test", "s", "x".repeat(2_000), null, Instant.EPOCH, Map.of());
    IntStream.range(0, 20_000).forEach(_ -> index.add(mail));

    long before = System.nanoTime();
    IntStream.range(0, 1_000).forEach(_ -> index.since(19_990, Integer.MAX_VALUE));

    assertThat(index.since(0, Integer.MAX_VALUE)).hasSize(10_000);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void servesThePageAndItsHealth() {
    assertThat(mailbox.body("/")).contains("<title>Mailbox</title>");
    assertThat(mailbox.body("/mailbox.js")).contains("srcdoc");
    assertThat(mailbox.get("/health").get("status").asString()).isEqualTo("UP");
    assertThat(mailbox.status("POST", "/")).isEqualTo(405);
    assertThat(mailbox.status("GET", "/elsewhere")).isEqualTo(404);
  }

  @Test
  void saysWhichPortIsTakenAndWhichSettingMovesIt() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      int port = other.getLocalPort();

      assertThatThrownBy(() -> MailSink.start(new MailSinkSettings("127.0.0.1", port, 0, 10)))
          .hasMessageContainingAll("SMTP server", "" + port, "MAIL_SINK_SMTP_PORT");
      assertThatThrownBy(() -> MailSink.start(new MailSinkSettings("127.0.0.1", 0, port, 10)))
          .hasMessageContainingAll("mailbox page", "" + port, "MAIL_SINK_HTTP_PORT");
    }
  }
}
