package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.Mark;
import io.leadpipeline.starter.access.Caller;
import io.leadpipeline.starter.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A search as it was asked for, once nothing is wrong with it. */
record LeadSearch(LeadRequest request, Optional<Mark> after, int size, Optional<Instant> asOf) {

  private static final Set<String> NAMES = names();
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static LeadSearch of(
      LeadParameters said,
      Paging paging,
      @Nullable String asOf,
      Map<String, List<String>> all,
      Caller caller) {
    Asked asked = new Asked();
    asked.only(NAMES, all);
    LeadRequest request = LeadRequest.of(said, asked);
    Optional<Instant> moment = asked.moment("asOf", asOf);
    if (moment.isPresent() && request.filter().email() == null) {
      asked.wrong("asOf", "combination", "only together with email");
    }
    LeadSearch search =
        new LeadSearch(
            request,
            asked.mark("next", paging.next(), request.order().name(), ID),
            paging.size(asked),
            moment);
    asked.done();
    requireRep(request, caller);
    return search;
  }

  /** Letter by letter, finding by text would spell out the names a reader is not told. */
  private static void requireRep(LeadRequest request, Caller caller) {
    if (!request.filter().words().isEmpty() && !caller.may(Role.REP)) {
      throw new AccessDeniedException("text needs the role rep");
    }
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(LeadRequest.NAMES);
    names.addAll(Paging.NAMES);
    names.add("asOf");
    return Set.copyOf(names);
  }
}
