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
    Person person) {

  public Lead {
    whyNow = List.copyOf(whyNow);
    lastSignals = List.copyOf(lastSignals);
  }
}
