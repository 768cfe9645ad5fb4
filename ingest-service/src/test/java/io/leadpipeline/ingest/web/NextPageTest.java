package io.leadpipeline.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

  private static final List<String> HOSTS = List.of("www.acme.example");
  private static final String PAGE = "https://www.acme.example/contact";

  @ParameterizedTest
  @CsvSource({
    "/thanks,https://www.acme.example/thanks",
    "/thanks?x=1#y,https://www.acme.example/thanks?x=1#y",
    "https://www.acme.example/a,https://www.acme.example/a",
    "HTTPS://WWW.Acme.Example/a,HTTPS://WWW.Acme.Example/a"
  })
  void goesOnWhereTheFormMaySend(String wanted, String next) {
    assertThat(NextPage.allowed(wanted, PAGE, HOSTS)).contains(URI.create(next));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://google.com",
        "//evil.example/x",
        "https://good.example@evil.example/",
        "https://www.acme.example@evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "https:///evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "/\t/evil.example",
        "https://www.acme.example.evil.example/",
        "thanks",
        "",
        "http://",
        "https://user@www.acme.example/",
        "https://www.acme.example\\@evil.example/"
      })
  void goesNowhereElse(String wanted) {
    assertThat(NextPage.allowed(wanted, PAGE, HOSTS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://evil.example/contact", "nonsense here"})
  void staysOnThisSiteWhenThePageIsAStranger(String page) {
    assertThat(NextPage.allowed("/thanks", page, HOSTS)).contains(URI.create("/thanks"));
  }
}
