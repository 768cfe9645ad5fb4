package io.leadpipeline.routing.domain.routes;

import io.leadpipeline.events.RecentSignal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Stage;
import io.leadpipeline.routing.domain.Owner;
import io.leadpipeline.routing.domain.Salesperson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who knows which companies, by what the team file says of each rep. */
public final class Owners {
  private final Map<String, String> byAccount = new HashMap<>();
  private final Map<String, String> byEmail = new HashMap<>();

  public Owners(Collection<Salesperson> people) {
    for (Salesperson person : people) {
      person.terms().accounts().forEach(domain -> byAccount.put(domain, person.id()));
      byEmail.put(person.email().toLowerCase(Locale.ROOT), person.id());
    }
  }

  /**
   * Who comes before the team: the host of a booked meeting, for a customer the account's owner,
   * then whoever knows the person, then whoever knows the company.
   */
  List<Owner> of(Inquiry inquiry) {
    List<Owner> owners = new ArrayList<>();
    add(owners, host(inquiry), Owner.Why.MEETING_HOST);
    String account = byAccount.get(String.valueOf(inquiry.lead().companyDomain()));
    if (inquiry.lead().stage().equals(Stage.CUSTOMER)) {
      add(owners, account, Owner.Why.ACCOUNT_OWNER);
    }
    add(owners, inquiry.lastOwner(), Owner.Why.LAST_OWNER);
    add(owners, account, Owner.Why.ACCOUNT_OWNER);
    add(owners, inquiry.companyOwner(), Owner.Why.KNOWS_COMPANY);
    return owners;
  }

  private @Nullable String host(Inquiry inquiry) {
    for (RecentSignal signal : inquiry.lead().lastSignals()) {
      String email = signal.kind().equals(SignalKind.MEETING_BOOKED) ? signal.host() : null;
      if (email != null && byEmail.containsKey(email.toLowerCase(Locale.ROOT))) {
        return byEmail.get(email.toLowerCase(Locale.ROOT));
      }
    }
    return null;
  }

  private static void add(List<Owner> owners, @Nullable String rep, Owner.Why why) {
    if (rep != null && owners.stream().noneMatch(owner -> owner.rep().equals(rep))) {
      owners.add(new Owner(rep, why));
    }
  }
}
