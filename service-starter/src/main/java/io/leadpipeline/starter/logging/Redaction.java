package io.leadpipeline.starter.logging;

import java.util.regex.Pattern;

/**
 * Takes e-mail addresses, phone numbers, credentials and query strings out of a text. A safety net
 * under the rule that nobody logs personal data: texts of third parties' exceptions quote values.
 *
 * <p>All patterns run in linear time. A plain number of ten to twelve digits counts as a phone
 * number; timestamps, UUIDs, trace ids and epoch milliseconds do not.
 */
public final class Redaction {

  private static final String LOCAL_PART = "[\\w.!#$&*+/?^`{|}~%\\p{IsL}-]";

  /** {@code %40} is an {@code @} in a URL or an encoded form. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<!"
              + LOCAL_PART
              + ")"
              + LOCAL_PART
              + "*?[\\w\\p{IsL}](?:@|%40)"
              + "[\\w\\p{IsL}-]++(?:\\.[\\w\\p{IsL}-]++)++");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w.])\\+\\d[\\d ().-]{5,18}\\d"
              + "|%2[Bb]\\d{7,15}+"
              + "|(?<![\\w.:+-])0\\d(?:[ .-]?\\d){7,9}(?![\\w:-])"
              + "|(?<![\\w.:+-])\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}(?![\\w:-])"
              + "|(?<![\\w.:+-])\\d{10,12}(?![\\w:-])");

  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "(?i)\\b(bearer) ++[\\w.~+/-]{6,}=*|\\b(basic) ++(?=[a-z+/]*+[\\d=])[\\w+/]{8,}=*");

  private static final Pattern QUERY = Pattern.compile("\\?[\\w.~%+\\[\\]-]++=[^\\s\"'<>]*+");

  private Redaction() {}

  /**
   * The text with {@code [email]}, {@code [phone]}, {@code [token]} and {@code ?[query]} instead.
   */
  public static String of(String text) {
    Suspicion suspicion = Suspicion.about(text);
    String clean = text;
    if (suspicion.query()) clean = QUERY.matcher(clean).replaceAll("?[query]");
    if (suspicion.credentials()) clean = CREDENTIALS.matcher(clean).replaceAll("$1$2 [token]");
    if (suspicion.email()) clean = EMAIL.matcher(clean).replaceAll("[email]");
    if (suspicion.phone()) clean = PHONE.matcher(clean).replaceAll("[phone]");
    return clean;
  }
}
