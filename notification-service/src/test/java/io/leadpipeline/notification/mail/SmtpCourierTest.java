package io.leadpipeline.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Letter;
import io.leadpipeline.notification.mail.SmtpSettings.Encryption;
import io.leadpipeline.notification.support.Inbox;
import io.leadpipeline.notification.support.ScriptedSmtp;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpCourierTest {

  private static final Duration SOON = Duration.ofMillis(700);

  @Test
  void keepsItsConnection() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp();
        SmtpCourier courier = courier(server.port())) {
      for (int i = 0; i < 20; i++) {
        assertThat(courier.send(letter("linh@sales.test")))
            .isEqualTo(new Delivery.Accepted("250 ok"));
      }

      assertThat(server.messages()).hasSize(20);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RCPT|550 5.1.1 no such user|Refused",
        "RCPT|553 5.1.3 bad address syntax|Refused",
        "RCPT|450 4.2.1 greylisted|Deferred",
        "RCPT|452 4.2.2 mailbox full|Deferred",
        "RCPT|421 4.7.0 too many connections|Unavailable",
        "RCPT|drop|Unavailable",
        "RCPT|hang|Unavailable",
        "MAIL|550 5.7.1 sender refused|Unavailable",
        "MAIL|451 4.3.0 try later|Unavailable",
        "MAIL|hang|Unavailable",
        "DATA|554 5.7.1 message refused|Refused",
        "DATA|451 4.3.0 try later|Deferred",
        ".|554 5.6.0 looks like spam|Refused",
        ".|451 4.3.0 try later|Deferred",
        ".|421 4.3.2 going down|Unavailable",
        ".|drop|Unavailable",
        ".|hang|Unavailable",
        "EHLO|drop|Unavailable",
        "EHLO|554 5.7.1 not you|Unavailable",
      })
  void understandsWhatTheServerSays(String command, String reply, String meaning)
      throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp();
        SmtpCourier courier = courier(server.port())) {
      server.answering(said ->
          said.startsWith(command) || (command.equals("EHLO") && said.startsWith("HELO"))
              ? reply
              : ScriptedSmtp.politely(said));

      Delivery delivery = courier.send(letter("linh@sales.test"));

      assertThat(delivery.getClass().getSimpleName()).as(delivery.toString()).isEqualTo(meaning);
      assertThat(delivery.toString()).doesNotContain("linh@");
    }
  }

  @Test
  void waitsForNoAcknowledgementOfPackets() throws IOException {
    try (var plain = new PromptSockets().createSocket();
        var encrypted = new PromptEncryptedSockets().createSocket()) {
      assertThat(plain.getTcpNoDelay()).isTrue();
      assertThat(encrypted.getTcpNoDelay()).isTrue();
    }
  }

  @Test
  void isUnavailableWithoutAServer() throws IOException {
    ScriptedSmtp server = new ScriptedSmtp();
    int port = server.port();
    server.close();

    try (SmtpCourier courier = courier(port)) {
      assertThat(courier.send(letter("linh@sales.test"))).isInstanceOf(Delivery.Unavailable.class);
    }
  }

  @Test
  void opensANewConnectionForOneThatBroke() throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp();
        SmtpCourier courier = courier(server.port())) {
      AtomicInteger drops = new AtomicInteger(1);
      server.answering(said ->
          said.startsWith("MAIL") && drops.getAndDecrement() > 0
              ? ScriptedSmtp.DROP
              : ScriptedSmtp.politely(said));
      courier.send(letter("linh@sales.test"));

      assertThat(courier.send(letter("linh@sales.test"))).isInstanceOf(Delivery.Accepted.class);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "linh",
        "linh@",
        "linh@sales.test, all@sales.test",
        "linh@sales.test\r\nBcc: all@sales.test",
        "linh@sales.test>\r\nRCPT TO:<all@sales.test",
        "linh @sales.test",
        "group: a@b.test, c@d.test;",
      })
  void refusesWhatIsNoAddress(String address) throws IOException {
    try (ScriptedSmtp server = new ScriptedSmtp();
        SmtpCourier courier = courier(server.port())) {
      assertThat(courier.send(letter(address))).isEqualTo(new Delivery.Refused("bad-address"));
      assertThat(server.messages()).isEmpty();
    }
  }

  @Test
  void sendsNothingToAServerItCannotTrust() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    server.setUser("alerts", "secret");
    server.start();
    var settings =
        new SmtpSettings(
            "127.0.0.1",
            server.getSmtps().getPort(),
            "alerts",
            "secret",
            Encryption.TLS,
            Duration.ofSeconds(5),
            1,
            Duration.ofMinutes(1));

    try (SmtpCourier courier = new SmtpCourier(settings, from(), Clock.systemUTC())) {
      Delivery delivery = courier.send(letter("linh@sales.test"));

      assertThat(delivery).isInstanceOf(Delivery.Unavailable.class);
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void carriesEveryLanguageUnharmed() {
    String thai = "ลูกค้าเป้าหมายใหม่: สมชาย ใจดี ".repeat(20).strip();
    try (Inbox inbox = new Inbox();
        SmtpCourier courier = courier(inbox.port())) {
      Letter sent =
          new Letter(
              UUID.randomUUID(),
              UUID.randomUUID(),
              "linh@sales.test",
              "Trần \"Linh\", <x@y>",
              Locale.forLanguageTag("th"),
              thai,
              "Nguyễn\n.\n..\nFrom here",
              "<p>" + thai + "</p>");

      assertThat(courier.send(sent)).isInstanceOf(Delivery.Accepted.class);

      var mail = inbox.all().getFirst();
      assertThat(subjectOf(mail)).isEqualTo(thai);
      assertThat(Inbox.body(mail, "text/plain").replace("\r\n", "\n").strip())
          .isEqualTo("Nguyễn\n.\n..\nFrom here");
      assertThat(Inbox.body(mail, "text/html")).contains(thai);
      assertThat(Inbox.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
      assertThat(Inbox.header(mail, "Content-Language")).isEqualTo("th");
    }
  }

  private static String subjectOf(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static SmtpCourier courier(int port) {
    var settings =
        new SmtpSettings(
            "127.0.0.1", port, "", "", Encryption.NONE, SOON, 2, Duration.ofMinutes(1));
    return new SmtpCourier(settings, from(), Clock.systemUTC());
  }

  private static InternetAddress from() {
    try {
      return new InternetAddress("Lead Pipeline <alerts@leadpipeline.test>", true);
    } catch (AddressException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Letter letter(String to) {
    return new Letter(
        UUID.randomUUID(),
        UUID.randomUUID(),
        to,
        "Linh",
        Locale.ENGLISH,
        "New lead: Jane",
        "text",
        "<p>html</p>");
  }
}
