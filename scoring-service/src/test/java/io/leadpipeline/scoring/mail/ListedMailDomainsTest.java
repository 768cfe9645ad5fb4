package io.leadpipeline.scoring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.scoring.domain.MailDomains;
import io.leadpipeline.scoring.domain.MailDomains.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedMailDomainsTest {

  private static final MailDomains MAIL = new ListedMailDomains();

  @ParameterizedTest
  @CsvSource({
    "lan@acme.example,          acme.example",
    "lan@mail.acme.example,     acme.example",
    "lan@acme.co.uk,            acme.co.uk",
    "lan@mail.acme.com.vn,      acme.com.vn",
    "lan@hcm.acme.co.th,        acme.co.th",
    "lan@shop.acme.github.io,   acme.github.io",
    "lan@münchen.de,            xn--mnchen-3ya.de",
    "lan@localhost,             localhost",
    "lan@acme_x.example,        acme_x.example"
  })
  void theCompanyIsTheDomainSomebodyRegistered(String address, String company) {
    assertThat(MAIL.of(address).flatMap(Mailbox::company)).contains(company);
  }

  @ParameterizedTest
  @CsvSource({
    "lan@gmail.com",
    "lan@yahoo.com.vn",
    "lan@hotmail.co.th",
    "lan@hey.com",
    "lan@googlemail.com"
  })
  void freeMailProvidersNameNoCompany(String address) {
    Mailbox box = MAIL.of(address).orElseThrow();

    assertThat(box.free()).isTrue();
    assertThat(box.disposable()).isFalse();
    assertThat(box.company()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"lan@mailinator.com", "lan@yopmail.com", "lan@any.mailinator.com"})
  void addressesToThrowAwayAreKnown(String address) {
    Mailbox box = MAIL.of(address).orElseThrow();

    assertThat(box.disposable()).isTrue();
    assertThat(box.free()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "info@acme.example,       true",
    "Sales+web@acme.example,  true",
    "lan@acme.example,        false",
    "infolan@acme.example,    false"
  })
  void addressesOfAFunctionAreKnown(String address, boolean role) {
    assertThat(MAIL.of(address).map(Mailbox::role)).contains(role);
  }

  @Test
  void whatIsNoAddressTellsNothing() {
    assertThat(MAIL.of("nobody")).isEmpty();
    assertThat(MAIL.of("@acme.example")).isEmpty();
    assertThat(MAIL.of("lan@")).isEmpty();
    assertThat(MAIL.of("lan@" + "a.".repeat(200) + "example")).isEmpty();
  }
}
