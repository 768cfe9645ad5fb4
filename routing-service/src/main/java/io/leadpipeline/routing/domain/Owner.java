package io.leadpipeline.routing.domain;

import java.util.Locale;

/** A rep who comes before the team, since they know the person or the company. */
public record Owner(String rep, Why why) {
  /** How a rep knows the lead, in the order they are asked. */
  public enum Why {
    MEETING_HOST,
    ACCOUNT_OWNER,
    LAST_OWNER,
    KNOWS_COMPANY,
    ROUTE;

    /** As the ledger names it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
