package io.leadpipeline.ingest.domain;

import static io.leadpipeline.ingest.domain.Posts.NOW;
import static io.leadpipeline.ingest.domain.Posts.accepted;
import static io.leadpipeline.ingest.domain.Posts.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Consent;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Utm;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who somebody is, by whatever names and in whatever language a form asks. */
class FormReaderTest {

  @Test
  void readsAContactForm7Post() {
    Signal signal =
        accepted(
            "your-name", "Nguyễn Văn A",
            "your-email", "A@Example.vn",
            "your-subject", "",
            "your-message", "Tôi muốn nhận báo giá\r\ncho 20 người dùng",
            "services", "SEO",
            "services", "Web Design",
            "acceptance", "1",
            "utm_source", "google",
            "your-file", "https://example.com/cv.pdf");

    assertThat(signal.kind()).isEqualTo(SignalKind.FORM_SUBMITTED);
    assertThat(signal.intent()).isEqualTo(Intent.DEMO_REQUEST);
    assertThat(signal.person().contact()).isEqualTo(contact("a@example.vn", null, "Nguyễn Văn A"));
    assertThat(signal.person().answers())
        .containsExactly(
            new Answer("message", "your-message", "Tôi muốn nhận báo giá\r\ncho 20 người dùng"),
            new Answer("interests", "services", "SEO"),
            new Answer("interests", "services", "Web Design"));
    assertThat(signal.person().consent())
        .containsExactly(new Consent("marketing", true, null, NOW).from("form/local/demo"));
    assertThat(signal.utm()).isEqualTo(new Utm("google", null, null, null, null));
    assertThat(signal.person().original())
        .isEqualTo(Map.of("your-file", "https://example.com/cv.pdf"));
  }

  @Test
  void readsAFormInVietnamese() {
    Signal signal =
        accepted(
            "Họ và tên", "Trần Thị Bích",
            "Số điện thoại", "090 312 34 56",
            "Công ty", "Công ty Cổ phần Sao Mai",
            "Thời gian mua", "Trong vòng 1 tháng",
            "Quy mô công ty", "51-100");

    Contact contact = signal.person().contact();
    assertThat(contact.fullName()).isEqualTo("Trần Thị Bích");
    assertThat(contact.phone()).isEqualTo("+84903123456");
    assertThat(contact.company()).isEqualTo("Công ty Cổ phần Sao Mai");
    assertThat(signal.normal()).isEqualTo(new Normal(30, null, 51, 100, null, null));
  }

  @Test
  void readsAFormInThai() {
    Signal signal =
        accepted(
            "ชื่อ-นามสกุล", "สมชาย ใจดี",
            "อีเมล", "somchai@example.co.th",
            "เบอร์โทรศัพท์", "081 234 5678",
            "ประเทศ", "ไทย");

    assertThat(signal.person().contact().fullName()).isEqualTo("สมชาย ใจดี");
    assertThat(signal.person().contact().phone()).isEqualTo("+66812345678");
    assertThat(signal.person().contact().country()).isEqualTo("TH");
  }

  @Test
  void findsEmailAndPhoneByTheirShapeWhereNamesSayNothing() {
    Signal signal = accepted("input_1", "Lan", "input_4", "Lan@Acme.example", "q7", "0903 123 456");

    assertThat(signal.person().contact().email()).isEqualTo("lan@acme.example");
    assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(signal.person().original()).isEqualTo(Map.of("input_1", "Lan"));
  }

  @Test
  void takesNoTimestampOrIdForAPhone() {
    Signal signal =
        accepted("email", "lan@acme.example", "ts", "1732244400000", "date", "2026-11-22");

    assertThat(signal.person().contact().phone()).isNull();
  }

  @Test
  void doesNotTakeTheFormsNameForThePersons() {
    Signal signal =
        accepted(
            "form[id]",
            "1606c7c4",
            "form[name]",
            "New Form",
            "fields[name][id]",
            "name",
            "fields[name][title]",
            "",
            "fields[name][value]",
            "teste",
            "fields[email][value]",
            "testando3@example.com",
            "fields[email][raw_value]",
            "x",
            "fields[utm_source][value]",
            "ig",
            "meta[page_url][value]",
            "https://example.com/v2/");

    assertThat(signal.person().contact().fullName()).isEqualTo("teste");
    assertThat(signal.person().contact().email()).isEqualTo("testando3@example.com");
    assertThat(signal.utm()).isEqualTo(new Utm("ig", null, null, null, null));
    assertThat(signal.person().pageUrl()).isEqualTo("https://example.com/v2/");
  }

  private static Contact contact(
      @Nullable String email, @Nullable String phone, @Nullable String fullName) {
    return new Contact(email, phone, null, null, fullName, null, null, null, null, null);
  }
}
