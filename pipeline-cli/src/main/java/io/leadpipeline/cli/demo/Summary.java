package io.leadpipeline.cli.demo;

import java.time.Duration;
import java.util.List;

/**
 * What a demo comes to.
 *
 * @param wanted leads that asked for sales or are ready for it
 * @param handedOff leads offered to a rep
 * @param alerted leads whose rep was told
 * @param waysToAlert from the post to the alert
 */
record Summary(
    Outcomes posts,
    List<LeadLine> leads,
    int wanted,
    int handedOff,
    int alerted,
    List<Duration> waysToAlert) {

  Summary {
    leads = List.copyOf(leads);
    waysToAlert = List.copyOf(waysToAlert);
  }

  boolean tiesUp() {
    return checks().stream().allMatch(Check::holds);
  }

  List<Check> checks() {
    return List.of(
        new Check(
            "posts sent",
            posts.sent(),
            "accepted + spam + refused + unavailable",
            (long) posts.accepted() + posts.spam() + posts.refused() + posts.unavailable()),
        new Check("posts taken for something else", posts.mistaken(), "none", 0),
        new Check(
            "submissions accepted", posts.submissions(), "seen in leads.received", posts.seen()),
        new Check("people who got through", posts.people(), "leads", leads.size()),
        new Check("leads that want sales", wanted, "handed to a rep", handedOff),
        new Check("leads handed to a rep", handedOff, "rep alerted", alerted));
  }
}
