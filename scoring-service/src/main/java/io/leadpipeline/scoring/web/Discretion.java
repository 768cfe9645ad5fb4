package io.leadpipeline.scoring.web;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.Contact;
import io.leadpipeline.scoring.application.KnownIdentity;
import io.leadpipeline.starter.access.Caller;
import io.leadpipeline.starter.access.Role;
import java.util.List;

/**
 * What a caller may see of a person. Reps see all; a reader, which is a dashboard more often than a
 * colleague, sees how leads fare and of which company they are, but not who they are nor what they
 * wrote.
 */
enum Discretion {
  ALL,
  NOBODY_BY_NAME;

  static Discretion towards(Caller caller) {
    return caller.may(Role.REP) ? ALL : NOBODY_BY_NAME;
  }

  boolean tellsWho() {
    return this == ALL;
  }

  Contact shown(Contact contact) {
    return tellsWho()
        ? contact
        : new Contact(
            null,
            null,
            null,
            null,
            null,
            contact.company(),
            null,
            contact.country(),
            null,
            contact.language());
  }

  /** The state of each letter, without the words it came from. */
  Bant shown(Bant bant) {
    return tellsWho()
        ? bant
        : new Bant(
            wordless(bant.budget()),
            wordless(bant.authority()),
            wordless(bant.need()),
            wordless(bant.timeline()));
  }

  List<IdentityAnswer> shown(List<KnownIdentity> identities) {
    return identities.stream()
        .map(known ->
            new IdentityAnswer(
                known.key().kind(), tellsWho() ? known.key().value() : null, known.since()))
        .toList();
  }

  private static BantAnswer wordless(BantAnswer letter) {
    return new BantAnswer(letter.state(), null, letter.expiresAt());
  }
}
