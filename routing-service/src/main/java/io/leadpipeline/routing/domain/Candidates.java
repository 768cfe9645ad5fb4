package io.leadpipeline.routing.domain;

import io.leadpipeline.routing.domain.Considered.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Narrows the members of a team, in this order: who was asked before, lacks a skill or sells
 * elsewhere is out; who is away or full cannot; of the rest those who speak the person's language
 * and stay until the clock is over come first.
 */
final class Candidates {
  private final Map<String, Candidate> left = new LinkedHashMap<>();
  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
  private final List<Candidate> all;

  Candidates(List<Candidate> all) {
    this.all = List.copyOf(all);
    all.forEach(one -> left.put(one.id(), one));
  }

  /** Everybody who does not match is out. */
  Candidates keep(Verdict otherwise, Predicate<Candidate> matches) {
    for (Candidate one : left()) {
      if (!matches.test(one)) {
        left.remove(one.id());
        verdicts.put(one.id(), otherwise);
      }
    }
    return this;
  }

  /** Who matches comes before the others; when nobody does, it does not matter. */
  Candidates prefer(Verdict otherwise, Predicate<Candidate> matches) {
    return left.values().stream().anyMatch(matches) ? keep(otherwise, matches) : this;
  }

  List<Candidate> left() {
    return List.copyOf(left.values());
  }

  boolean anyOut(Verdict how) {
    return verdicts.containsValue(how);
  }

  List<Considered> considered(String chosen) {
    List<Considered> lines = new ArrayList<>();
    for (Candidate one : all) {
      Verdict verdict = one.id().equals(chosen) ? Verdict.CHOSEN : verdictOf(one);
      lines.add(new Considered(one.id(), one.seat().turns(), one.load().open(), verdict));
    }
    return lines;
  }

  private Verdict verdictOf(Candidate one) {
    return verdicts.getOrDefault(one.id(), Verdict.LATER_TURN);
  }
}
