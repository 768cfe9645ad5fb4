package io.leadpipeline.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead's full current state, as events carry it.
 *
 * @param fit 0 to 100, how close to the persona
 * @param engagement 0 to 100, what the lead did lately
 * @param persona the persona that fits best
 * @param whyNow reasons to call, strongest first
 * @param lastSignals the newest three, newest first
 * @param companyDomain the company's registrable domain; none for free-mail addresses
 * @param journey the furthest step: aware, engaged, subscribed, bought, delighted or advocate
 * @param prospectTypes labels by buying frequency, volume, influence and profile
 * @param segments the model's named conditions that hold
 * @param review why a manager should look at a lead that the model or sales calls no customer
 */
public record Lead(
    Stage stage,
    Temperature temperature,
    double fit,
    double engagement,
    @Nullable String persona,
    Bant bant,
    Receipt receipt,
    List<Reason> whyNow,
    List<RecentSignal> lastSignals,
    @Nullable String companyDomain,
    @Nullable String personRef,
    Person person,
    @Nullable String journey,
    List<String> prospectTypes,
    List<String> segments,
    @Nullable String review) {

  public Lead {
    whyNow = List.copyOf(whyNow);
    lastSignals = List.copyOf(lastSignals);
    prospectTypes = List.copyOf(prospectTypes);
    segments = List.copyOf(segments);
  }

  /** A lead without labels. */
  public Lead(
      Stage stage,
      Temperature temperature,
      double fit,
      double engagement,
      @Nullable String persona,
      Bant bant,
      Receipt receipt,
      List<Reason> whyNow,
      List<RecentSignal> lastSignals,
      @Nullable String companyDomain,
      @Nullable String personRef,
      Person person) {
    this(
        stage,
        temperature,
        fit,
        engagement,
        persona,
        bant,
        receipt,
        whyNow,
        lastSignals,
        companyDomain,
        personRef,
        person,
        null,
        List.of(),
        List.of(),
        null);
  }
}
