package io.leadpipeline.starter.logging;

/** What one pass over the characters says could be in a text: most lines need no pattern at all. */
record Suspicion(boolean query, boolean credentials, boolean email, boolean phone) {

  private static final int FEWEST_DIGITS_OF_A_PHONE = 7;

  static Suspicion about(String text) {
    boolean query = false;
    boolean email = false;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') digits++;
      query |= c == '?';
      email |= c == '@' || c == '%';
    }
    return new Suspicion(query, credentials(text), email, digits >= FEWEST_DIGITS_OF_A_PHONE);
  }

  /** The end of "Bearer" and "Basic", written in any of the usual ways. */
  private static boolean credentials(String text) {
    return text.contains("earer ")
        || text.contains("asic ")
        || text.contains("EARER ")
        || text.contains("ASIC ");
  }
}
