package io.leadpipeline.mailsink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The mails of this run, newest first, each turned into JSON once, when it comes. */
final class MailIndex {

  private final int keep;
  private final Deque<IndexedMail> newestFirst = new ArrayDeque<>();
  private final long startedAt = System.currentTimeMillis();
  private long last;
  private long cleared;

  MailIndex(int keep) {
    this.keep = keep;
  }

  synchronized void add(Mail mail) {
    last++;
    newestFirst.addFirst(IndexedMail.of(last, mail));
    if (newestFirst.size() > keep) {
      newestFirst.removeLast();
    }
  }

  /** Numbers go on rising, so that who asks for what came since does not miss the next. */
  synchronized void clear() {
    newestFirst.clear();
    cleared++;
  }

  /** Changes when earlier mails are gone, by clearing or a restart. */
  synchronized String generation() {
    return startedAt + "-" + cleared;
  }

  /** At most {@code limit} mails that came after the one with this number, newest first. */
  synchronized List<IndexedMail> since(long number, int limit) {
    List<IndexedMail> found = new ArrayList<>();
    Iterator<IndexedMail> mails = newestFirst.iterator();
    while (mails.hasNext() && found.size() < limit) {
      IndexedMail mail = mails.next();
      if (mail.number() <= number) {
        return found;
      }
      found.add(mail);
    }
    return found;
  }
}
