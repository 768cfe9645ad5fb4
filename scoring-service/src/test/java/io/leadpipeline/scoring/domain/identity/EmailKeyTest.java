package io.leadpipeline.scoring.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Lan@Acme.Example,            lan@acme.example",
    "' lan@acme.example ',        lan@acme.example",
    "l.a.n+demo@gmail.com,        lan@gmail.com",
    "lan@googlemail.com,          lan@gmail.com",
    "l.an+x@outlook.com,          l.an@outlook.com",
    "l.an+x@acme.example,         l.an+x@acme.example",
    "lan@münchen.example,         lan@xn--mnchen-3ya.example",
    "+tag@gmail.com,              +tag@gmail.com",
    "...@gmail.com,               ...@gmail.com",
    "nobody,                      nobody",
    "@acme.example,               @acme.example"
  })
  void twoSpellingsOfOneMailboxAreEqual(String said, String key) {
    assertThat(EmailKey.of(said)).isEqualTo(key);
  }
}
