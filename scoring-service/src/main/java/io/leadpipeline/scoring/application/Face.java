package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Consent;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.scoring.domain.LeadState;
import java.util.List;
import java.util.stream.Stream;

/** What others keep a copy of; they are told when it changes. */
record Face(Contact contact, List<Consent> consent, Temperature temperature, List<BantState> bant) {

  static boolean changed(LeadState before, LeadState after) {
    return !of(before).equals(of(after))
        || !before.profile().facts().equals(after.profile().facts());
  }

  private static Face of(LeadState state) {
    return new Face(
        state.profile().person().contact(),
        state.profile().person().consent(),
        state.temperature(),
        letters(state.bant()));
  }

  private static List<BantState> letters(Bant bant) {
    return Stream.of(bant.budget(), bant.authority(), bant.need(), bant.timeline())
        .map(BantAnswer::state)
        .toList();
  }
}
