package io.leadpipeline.ingest.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibPhoneReaderTest {

  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final int EACH = Integer.getInteger("numbers", 10);

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

  /** Numbers in E.164 go a short way; it must lead where reading leads, in every country. */
  @Test
  void readsWhatStandsInE164AsTheLibraryDoes() {
    long seed = System.nanoTime();
    System.out.println("numbers of seed " + seed);
    Random random = new Random(seed);
    for (String region : LIBRARY.getSupportedRegions()) {
      for (PhoneNumberType type : PhoneNumberType.values()) {
        PhoneNumber example = LIBRARY.getExampleNumberForType(region, type);
        if (example != null) {
          IntStream.range(0, EACH).mapToObj(_ -> variant(example, random)).forEach(this::compare);
        }
      }
    }
  }

  private void compare(String said) {
    assertThat(phones.e164(said, "ZZ")).as(said).isEqualTo(asRead(said));
  }

  private static Optional<String> asRead(String said) {
    try {
      PhoneNumber number = LIBRARY.parse(said, "ZZ");
      return LIBRARY.isPossibleNumber(number)
          ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }

  /**
   * Its first digits with others behind, sometimes with a digit more or less, or a trunk prefix.
   */
  private static String variant(PhoneNumber example, Random random) {
    String national = LIBRARY.getNationalSignificantNumber(example);
    int kept = random.nextInt(national.length());
    int others = Math.max(0, national.length() - kept + random.nextInt(-1, 2));
    String trunk = random.nextInt(4) > 0 ? "" : random.nextBoolean() ? "0" : "8";
    String rest =
        random.ints(others, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    return "+" + example.getCountryCode() + trunk + national.substring(0, kept) + rest;
  }
}
