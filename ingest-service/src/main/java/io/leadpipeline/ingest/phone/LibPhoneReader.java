package io.leadpipeline.ingest.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.leadpipeline.ingest.domain.PhoneReader;
import java.util.Optional;

/**
 * Numbers as Google's metadata knows them. One that its writer gave a country code needs only a
 * possible length, since numbering plans grow faster than metadata.
 */
public final class LibPhoneReader implements PhoneReader {

  private static final int FEWEST_INTERNATIONAL_DIGITS = 10;

  /** With the plus. */
  private static final int FEWEST_E164 = 8;

  private static final int MOST_E164 = 16;
  private static final int LONGEST_COUNTRY_CODE = 3;
  private static final String UNKNOWN_REGION = "ZZ";

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  @Override
  public Optional<String> e164(String said, String region) {
    return isE164(said) ? Optional.of(said) : valid(said, region).or(() -> withoutPlus(said));
  }

  /**
   * True for a valid number in E.164, which reading would not change. It is what programs send, and
   * reading, which expects anything, takes several times as long as this look.
   */
  private boolean isE164(String said) {
    if (said.length() < FEWEST_E164 || said.length() > MOST_E164 || said.charAt(0) != '+') {
      return false;
    }
    if (!areDigits(said, 1)) {
      return false;
    }
    for (int end = 2; end <= 1 + LONGEST_COUNTRY_CODE; end++) {
      int code = Integer.parseInt(said, 1, end, 10);
      String region = numbers.getRegionCodeForCountryCode(code);
      if (!region.equals(UNKNOWN_REGION)) {
        return isValid(code, region, said.substring(end));
      }
    }
    return false;
  }

  /** A trunk prefix that somebody left in is reading's business. */
  private boolean isValid(int countryCode, String region, String national) {
    String trunk = numbers.getNddPrefixForRegion(region, true);
    return !national.startsWith("0")
        && (trunk == null || !national.startsWith(trunk))
        && numbers.isValidNumber(
            new PhoneNumber()
                .setCountryCode(countryCode)
                .setNationalNumber(Long.parseLong(national)));
  }

  private Optional<String> valid(String said, String region) {
    try {
      PhoneNumber number = numbers.parse(said, region);
      boolean international = said.startsWith("+") && numbers.isPossibleNumber(number);
      return international || numbers.isValidNumber(number)
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }

  /** Tools drop the plus: {@code 8615250064084}. */
  private Optional<String> withoutPlus(String said) {
    boolean bare =
        said.length() >= FEWEST_INTERNATIONAL_DIGITS && said.charAt(0) != '0' && areDigits(said, 0);
    if (!bare) {
      return Optional.empty();
    }
    try {
      PhoneNumber number = numbers.parse("+" + said, null);
      return numbers.isValidNumber(number)
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }

  private static boolean areDigits(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }
}
