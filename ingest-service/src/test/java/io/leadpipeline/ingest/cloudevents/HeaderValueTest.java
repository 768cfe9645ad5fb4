package io.leadpipeline.ingest.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValueTest {

  @ParameterizedTest
  @CsvSource({
    "plain,plain",
    "Euro%20%E2%82%AC%20%F0%9F%98%80,Euro € 😀",
    "%41%62c,Abc",
    "%2541,%41",
    "100%,100%",
    "50%zz,50%zz",
    "\"a \\\"b\\\" %20c\",a \"b\"  c",
    "Nguy%E1%BB%85n,Nguyễn",
    "%e0%b8%aa,ส"
  })
  void decodesOnce(String header, String value) {
    assertThat(HeaderValue.decoded(header)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%C0%A0", "%E0%80%80", "%FF", "a%E2%82", "%ED%A0%80", "%F8%88%80%80%80"})
  void refusesWhatIsNotUtf8(String header) {
    assertThat(HeaderValue.decoded(header)).isEmpty();
  }

  @Test
  void decodesNothingToNothing() {
    assertThat(HeaderValue.decoded("")).contains("");
    assertThat(HeaderValue.decoded("\"\"")).contains("");
  }
}
