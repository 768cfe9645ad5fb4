package io.leadpipeline.mailsink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HostileMailTest {

  private final MailSink sink = MailSink.start(MailSinkSettings.onFreePorts());
  private final SmtpClient smtp = new SmtpClient(sink.smtpPort());
  private final Mailbox mailbox = new Mailbox(sink.httpPort());

  @AfterEach
  void stop() {
    sink.close();
  }

  @Test
  void keepsScriptsAsTheyAreAndForbidsThePageToRunThem() {
    String script = "<script>alert(1)</script>";

    JsonNode mail = received("Subject: " + script + "\r\nContent-Type: text/html\r\n\r\n" + script);

    assertThat(mail.get("html").asString().strip()).isEqualTo(script);
    assertThat(mail.get("subject").asString()).isEqualTo(script);
    assertThat(mail.get("text").isNull()).isTrue();
    assertThat(mailbox.header("/", "Content-Security-Policy")).contains("script-src 'self';");
    assertThat(mailbox.body("/")).contains("sandbox=\"allow-popups ");
  }

  @Test
  void readsARawEightBitSubject() {
    JsonNode mail = received("Subject: Nguyễn Thị Hoa\r\n\r\nXin chào\r\n");

    assertThat(mail.get("subject").asString()).isEqualTo("Nguyễn Thị Hoa");
    assertThat(mail.get("text").asString().strip()).isEqualTo("Xin chào");
  }

  @Test
  void showsAMultipartWithoutItsBoundary() {
    JsonNode mail =
        received("Subject: broken\r\nContent-Type: multipart/mixed; boundary=none\r\n\r\nbody\r\n");

    assertThat(mail.get("subject").asString()).isEqualTo("broken");
    assertThat(mail.get("text").asString()).contains("body");
  }

  @Test
  void showsTextOfAnUnknownCharsetAndEncoding() {
    JsonNode charset =
        received("Subject: a\r\nContent-Type: text/plain; charset=klingon\r\n\r\nQapla\r\n");
    JsonNode encoding =
        received("Subject: b\r\nContent-Transfer-Encoding: klingon\r\n\r\nQapla\r\n");
    JsonNode base64 = received("Subject: c\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%\r\n");

    assertThat(charset.get("text").asString()).contains("Qapla");
    assertThat(encoding.get("text").asString()).contains("Qapla");
    assertThat(base64.get("subject").asString()).isEqualTo("c");
  }

  @Test
  void showsAMailWithoutHeadersOrText() {
    JsonNode empty = received("\r\n");
    JsonNode picture = received("Subject: p\r\nContent-Type: image/png\r\n\r\nx\r\n");

    assertThat(empty.get("subject").asString()).isEmpty();
    assertThat(picture.get("text").isNull()).isTrue();
    assertThat(picture.get("html").isNull()).isTrue();
  }

  private JsonNode received(String mail) {
    smtp.raw(mail, "rep@sales.test");
    return mailbox.messages().get(0);
  }
}
