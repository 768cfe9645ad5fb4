package io.leadpipeline.starter.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "refused ana.tran+demo@acme.com.vn today|refused [email] today",
        "<ana@acme.test>: no such user|<[email]>: no such user",
        "email='ana@acme.test'|email='[email]'",
        "Key (email)=(ana@acme.test) already exists.|Key (email)=([email]) already exists.",
        "to=ana%40acme.test&x|to=[email]&x",
        "nguyễn@thư.vn wrote|[email] wrote",
        "ana_@acme.test|[email]",
        "a@b.co,c@d.co;e@f.co|[email],[email];[email]",
        "mail to ana@acme.test.|mail to [email]."
      })
  void takesOutAddresses(String text, String expected) {
    assertThat(Redaction.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call +84 912 345 678 now|call [phone] now",
        "call +84912345678|call [phone]",
        "Key (phone)=(+84912345678)|Key (phone)=([phone])",
        "phone=0912345678,|phone=[phone],",
        "0912 345 678|[phone]",
        "091-234-5678|[phone]",
        "(415) 555-2671 rang|[phone] rang",
        "415-555-2671|[phone]",
        "+1 (415) 555-2671|[phone]",
        "84912345678 is unknown|[phone] is unknown",
        "phone%3D%2B84912345678|phone%3D[phone]",
        "\"84912345678\"|\"[phone]\""
      })
  void takesOutPhoneNumbers(String text, String expected) {
    assertThat(Redaction.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization: Bearer abcDEF123._~+/-==|Authorization: Bearer [token]",
        "authorization=bearer local-admin|authorization=bearer [token]",
        "Basic c2VjcmV0OnNlY3JldA==|Basic [token]",
        "GET /v1/leads?email=ana&x=1 HTTP/1.1|GET /v1/leads?[query] HTTP/1.1",
        "\"https://a.test/p?token=x#y\"|\"https://a.test/p?[query]\""
      })
  void takesOutCredentialsAndQueries(String text, String expected) {
    assertThat(Redaction.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T06:38:04.173832915Z",
        "2026-11-22 06:38:04,173",
        "018f2c4e-7b1a-7c3d-9e4f-0123456789ab",
        "01234567-8901-2345-6789-012345678901",
        "4bf92f3577b34da6a3ce929d0e0e4736",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "CreateTime = 1763791980000",
        "took 1234567 ms for 500 records at offset 123456789",
        "127.0.0.1:9092 and 192.168.100.200:5432",
        "leads.received-11@1204 by io.leadpipeline.Thing@1b2c3d4e",
        "Started Service in 9.399 seconds (process running for 12.613)",
        "ready? yes",
        "select id from lead where id = ? and version = ?",
        "basic authentication is off",
        "100% of 5 %",
        "Tomcat/11.0.24 with Java 25.0.3",
        "org.postgresql:postgresql:42.7.13"
      })
  void leavesWhatOperatorsNeed(String text) {
    assertThat(Redaction.of(text)).isEqualTo(text);
  }

  @Test
  void staysLinearInHostileTexts() {
    String hostile = "a.".repeat(50_000) + " " + "+1 ".repeat(50_000) + "@" + "?a".repeat(50_000);

    org.assertj.core.api.Assertions.assertThatCode(() -> Redaction.of(hostile + hostile))
        .doesNotThrowAnyException();
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> Redaction.of(hostile + hostile));
  }
}
