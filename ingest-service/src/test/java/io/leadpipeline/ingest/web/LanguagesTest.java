package io.leadpipeline.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "vi,,en,vi",
    "vi-VN,,en,vi",
    "'','th-TH,th;q=0.9,en;q=0.8',en,th",
    "de,'',vi,vi",
    "'','de-DE,de;q=0.9',ko,en",
    "'','fr-CA,fr;q=0.9',de,fr",
    "'','pt-BR,pt;q=0.9,en;q=0.8',en,pt",
    "es-MX,,en,es",
    "'','ja',en,ja",
    "'<script>','*/*',th,th",
    "'','en-US,en;q=0.9,vi;q=0.8',vi,en"
  })
  void speaksTheVisitorsLanguage(String said, String accepted, String otherwise, String language) {
    assertThat(Languages.choose(said, accepted, otherwise)).isEqualTo(language);
  }
}
