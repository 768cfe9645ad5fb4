package io.leadpipeline.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"thanks", "refused", "unavailable", "limited"})
  void saysThingsInEveryLanguageInItsOwnWords(String page) {
    Pages pages = new Pages();
    Set<String> titles = new HashSet<>();

    for (String language : Languages.ALL) {
      String html = new String(pages.page(page, language), UTF_8);
      assertThat(html).contains("<html lang=\"" + language + "\">").doesNotContain("{t", "{l");
      titles.add(html.substring(html.indexOf("<h1>"), html.indexOf("</h1>")));
    }

    assertThat(titles).hasSameSizeAs(Languages.ALL);
  }
}
