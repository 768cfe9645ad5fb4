package io.leadpipeline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

  @ParameterizedTest
  @CsvSource({
    "VN,VN",
    "vn,VN",
    "VNM,VN",
    "Vietnam,VN",
    "Việt Nam,VN",
    "เวียดนาม,VN",
    "US,US",
    "USA,US",
    "United States,US",
    "Thailand,TH",
    "ประเทศไทย,",
    "ไทย,TH",
    "Thái Lan,TH",
    "日本,JP",
    "UK,GB"
  })
  void knowsCodesAndNames(String said, String code) {
    assertThat(Countries.code(said).orElse(null)).isEqualTo(code);
  }

  @Test
  void knowsNothingElse() {
    assertThat(Countries.code("Atlantis")).isEmpty();
    assertThat(Countries.code("")).isEmpty();
  }
}
