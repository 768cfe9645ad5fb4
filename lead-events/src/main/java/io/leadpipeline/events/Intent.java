package io.leadpipeline.events;

import java.util.Set;

/** What the person wanted, as the connection's configuration says. */
public record Intent(String value) implements OpenValue {
  public static final Intent DEMO_REQUEST = new Intent("DEMO_REQUEST");
  public static final Intent CONTACT_SALES = new Intent("CONTACT_SALES");
  public static final Intent PRICING_CALL = new Intent("PRICING_CALL");
  public static final Intent CONTENT = new Intent("CONTENT");
  public static final Intent NEWSLETTER = new Intent("NEWSLETTER");
  public static final Intent SURVEY = new Intent("SURVEY");
  public static final Intent OTHER = new Intent("OTHER");

  private static final Set<Intent> RAISED_HANDS = Set.of(DEMO_REQUEST, CONTACT_SALES, PRICING_CALL);

  /** True for a demo, contact with sales or a pricing call: the person asks to be called. */
  public boolean raisesHand() {
    return RAISED_HANDS.contains(this);
  }

  public Intent {
    OpenValue.requireText(value, "Intent");
  }

  @Override
  public String toString() {
    return value;
  }
}
