package io.leadpipeline.ingest.domain;

/** What may be a telephone number before a library looks at it. */
final class PhoneShape {

  private static final int LONGEST = 40;
  private static final int FEWEST_DIGITS = 8;
  private static final int MOST_DIGITS = 15;

  private PhoneShape() {}

  /** The number in E.164, or the code of what is wrong. */
  static Reading read(String said, String region, PhoneReader phones) {
    if (Characters.forbidden(said)) {
      return Reading.not("forbidden-character");
    }
    String number = said.strip();
    if (number.length() > LONGEST) {
      return Reading.not("malformed");
    }
    return phones.e164(number, region).map(Reading::as).orElseGet(() -> Reading.not("malformed"));
  }

  /**
   * True for digits as people group them; bare digits count only with a trunk or country prefix.
   */
  static boolean looksLikeOne(String value) {
    String number = value.strip();
    if (number.length() > LONGEST || number.isEmpty()) {
      return false;
    }
    int digits = 0;
    for (int at = 0; at < number.length(); at++) {
      if (Character.isDigit(number.charAt(at))) {
        digits++;
      } else if ("+-(). ".indexOf(number.charAt(at)) < 0) {
        return false;
      }
    }
    boolean marked = "+0(".indexOf(number.charAt(0)) >= 0 || digits < number.length();
    return marked && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
  }
}
