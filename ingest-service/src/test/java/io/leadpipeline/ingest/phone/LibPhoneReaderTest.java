package io.leadpipeline.ingest.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibPhoneReaderTest {

  private final LibPhoneReader phones = new LibPhoneReader();

  @ParameterizedTest
  @CsvSource({
    "0903123456,VN,+84903123456",
    "090 312 34 56,VN,+84903123456",
    "+84 903 123 456,VN,+84903123456",
    "(+84) 903-123-456,VN,+84903123456",
    "84903123456,VN,+84903123456",
    "0084903123456,VN,+84903123456",
    "028 3822 1234,VN,+842838221234",
    "081 234 5678,TH,+66812345678",
    "8615250064084,VN,+8615250064084",
    "+1 650 253 0000,VN,+16502530000",
    "650-253-0000,US,+16502530000",
    "+15555550100,US,+15555550100"
  })
  void readsNumbersAsPeopleWriteThem(String said, String region, String number) {
    assertThat(phones.e164(said, region)).contains(number);
  }

  @ParameterizedTest
  @CsvSource({"5550100,US", "12345,VN", "abc,VN", "050 987 6543,VN", "+,VN", "00000000000,VN"})
  void readsNothingElse(String said, String region) {
    assertThat(phones.e164(said, region)).isEmpty();
  }
}
