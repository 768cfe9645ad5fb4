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

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  @Override
  public Optional<String> e164(String said, String region) {
    return valid(said, region).or(() -> withoutPlus(said));
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
        said.length() >= FEWEST_INTERNATIONAL_DIGITS
            && said.charAt(0) != '0'
            && said.chars().allMatch(c -> c >= '0' && c <= '9');
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
}
