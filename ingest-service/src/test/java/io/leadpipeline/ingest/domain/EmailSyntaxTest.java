package io.leadpipeline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailSyntaxTest {

  @ParameterizedTest
  @CsvSource({
    "lan@acme.example,lan@acme.example",
    "'  Lan@ACME.Example ',lan@acme.example",
    "lan+demo@acme.co.th,lan+demo@acme.co.th",
    "lan@bücher.example,lan@xn--bcher-kva.example",
    "lan@münchen.example,lan@xn--mnchen-3ya.example",
    "o'brien@acme.example,o'brien@acme.example",
    "nguyễn@acme.example,nguyễn@acme.example",
    "a@b.co,a@b.co"
  })
  void readsWhatPeopleWrite(String said, String email) {
    assertThat(EmailSyntax.read(said)).isEqualTo(Reading.as(email));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lan",
        "lan@",
        "@acme.example",
        "lan@acme",
        "lan@@acme.example",
        "lan@acme..example",
        ".lan@acme.example",
        "lan.@acme.example",
        "la..n@acme.example",
        "lan@-acme.example",
        "lan@acme.example.",
        "lan@127.0.0.1",
        "lan@[127.0.0.1]",
        "lan nguyen@acme.example",
        "\"lan\"@acme.example",
        "<lan@acme.example>",
        "lan@acme_inc.example",
        "lan@acme.1",
        "lan@acme,example",
        "mailto:lan@acme.example",
        "lan@a\u200Bcme.exam ple"
      })
  void refusesWhatIsNoAddress(String said) {
    assertThat(EmailSyntax.read(said)).isEqualTo(Reading.not("malformed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lan@acme.example\u0000", "lan\uFFFD@acme.example", "lan@acme.example\r\nBcc: x@y.example",
        "lan@acme.example\n", "lan\u0085@acme.example", "lan@\uD800acme.example"
      })
  void neverRepairsControlCharactersOrBrokenBytes(String said) {
    assertThat(EmailSyntax.read(said)).isEqualTo(Reading.not("forbidden-character"));
  }

  @Test
  void refusesAnEndlessOne() {
    String said = "a".repeat(60_000) + "@" + "b".repeat(60_000) + ".example";

    assertThat(EmailSyntax.read(said)).isEqualTo(Reading.not("malformed"));
    assertThat(EmailSyntax.looksLikeOne(said)).isFalse();
  }
}
