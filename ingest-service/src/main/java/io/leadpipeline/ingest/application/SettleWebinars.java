package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.attendance.Grace;
import io.leadpipeline.ingest.domain.attendance.Roster;
import io.leadpipeline.ingest.domain.attendance.Told;
import io.leadpipeline.ingest.domain.attendance.Verdict;
import io.leadpipeline.ingest.domain.attendance.Verdicts;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells who attended and who missed the webinars that are over: each person and instance once, and
 * again only what turned out to be otherwise.
 */
public final class SettleWebinars implements Runnable {

  /** Webinars in one look, and people told of in one transaction; the rest follow. */
  private static final int AT_ONCE = 500;

  private final RosterBook book;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final Identities identities;
  private final Grace grace;
  private final Clock clock;

  public SettleWebinars(
      RosterBook book,
      Outbox outbox,
      TransactionOperations transactions,
      Identities identities,
      Grace grace,
      Clock clock) {
    this.book = book;
    this.outbox = outbox;
    this.transactions = transactions;
    this.identities = identities;
    this.grace = grace;
    this.clock = clock;
  }

  /** Looks at every webinar that is due; one that cannot be settled keeps no other waiting. */
  @Override
  public void run() {
    List<RuntimeException> failures = new ArrayList<>();
    for (String webinar : book.due(clock.instant(), AT_ONCE)) {
      try {
        transactions.executeWithoutResult(_ -> settle(webinar));
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private void settle(String webinar) {
    Instant now = clock.instant();
    Optional<RosterBook.Known> taken = book.take(webinar, now);
    taken.ifPresent(known -> {
      Verdicts verdicts = Roster.of(known.facts()).at(now, grace);
      List<News> news = news(verdicts.said(), known.told());
      List<News> first = news.stream().limit(AT_ONCE).toList();
      book.told(webinar, first.stream().map(News::told).toList());
      outbox.write(first.stream().map(it -> outgoing(it, now)).toList());
      book.settled(verdicts.settled());
      book.lookAgain(webinar, first.size() < news.size() ? now : verdicts.next());
    });
  }

  private List<News> news(List<Verdict> said, Map<UUID, Told> told) {
    List<News> news = new ArrayList<>();
    for (Verdict verdict : said) {
      UUID id = Identities.submission("attendance:" + identities.contentHash(verdict.key()));
      Told known = told.get(id);
      if (known == null) {
        news.add(new News(verdict, Told.first(id, verdict)));
      } else if (!known.says(verdict)) {
        news.add(new News(verdict, known.corrected(verdict)));
      }
    }
    return news;
  }

  private Outgoing outgoing(News news, Instant now) {
    return AttendanceEvents.of(news.verdict(), news.told(), identities, now);
  }

  private record News(Verdict verdict, Told told) {}
}
