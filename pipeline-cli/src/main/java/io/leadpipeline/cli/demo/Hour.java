package io.leadpipeline.cli.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** The script of one hour: the same for the same seed, number of posts and mark. */
final class Hour {

  private static final int PERCENT = 100;
  private static final int JUNK = 9;
  private static final int REPEATED = 8;
  private static final double SECONDS = 1.0 / 3600;

  private final Random random;
  private final People people;
  private final Forms forms;
  private final Webinar webinar;
  private final List<Planned> plan = new ArrayList<>();

  private Hour(long seed, String mark) {
    random = new Random(seed);
    people = new People(random, mark);
    forms = new Forms(random, mark);
    webinar = new Webinar(random, mark);
  }

  /** So many posts in the order of their time, one of them at least from somebody in a hurry. */
  static List<Planned> plan(long seed, int posts, String mark) {
    Hour hour = new Hour(seed, mark);
    hour.inAHurry();
    hour.add(Webinar.END, hour.webinar.ended());
    while (hour.plan.size() < posts) {
      hour.somebody();
    }
    return hour.plan.stream().limit(posts).sorted(Comparator.comparingDouble(Planned::at)).toList();
  }

  private void somebody() {
    int dice = random.nextInt(PERCENT);
    if (dice < JUNK) {
      junk();
    } else if (dice < 19) {
      inAHurry();
    } else if (dice < 30) {
      afterReading();
    } else if (dice < 36) {
      fromTheBottomUp();
    } else if (dice < 56) {
      add(0.95 * random.nextDouble(), forms.brief("newsletter", people.onTheirOwn()));
    } else if (dice < 68) {
      add(0.95 * random.nextDouble(), forms.brief("webinar", people.atWork()));
    } else if (dice < 86) {
      reading(people.atWork());
    } else {
      listening();
    }
  }

  /** VISITOR → SQL. */
  private void inAHurry() {
    Prospect who = people.atWork();
    String form = random.nextInt(3) == 0 ? "pricing" : "demo";
    add(
        0.95 * random.nextDouble(),
        random.nextInt(4) == 0 ? forms.curious(form, who) : forms.eager(form, who));
  }

  /** VISITOR → IQL → SQL. */
  private void afterReading() {
    Prospect who = people.atWork();
    double at = 0.6 * random.nextDouble();
    add(at, forms.brief("ebook", who));
    add(later(at), forms.eager("demo", who));
  }

  /** VISITOR → IQL → MQL → SRL → SQL. */
  private void fromTheBottomUp() {
    Prospect who = people.onTheirOwn();
    double at = 0.25 * random.nextDouble();
    add(at, forms.brief("newsletter", who));
    double read = later(at);
    add(read, forms.brief("case-study", who));
    double asked = later(read);
    add(asked, forms.poor("demo", who));
    add(later(asked), forms.eager("contact", who));
  }

  /** VISITOR → IQL → MQL. */
  private void reading(Prospect who) {
    double at = 0.6 * random.nextDouble();
    add(at, forms.brief("ebook", who));
    add(later(at), forms.brief(random.nextBoolean() ? "case-study" : "newsletter", who));
  }

  /** Registers, is let in, listens, and perhaps asks for a call afterwards. */
  private void listening() {
    Prospect who = people.atWork();
    double at = 0.8 * Webinar.START * random.nextDouble();
    add(at, webinar.registered(who));
    add(at + 5 * SECONDS, webinar.approved(who));
    add(Webinar.START + 0.05 * random.nextDouble(), webinar.joined(who));
    double left = Webinar.END - 0.3 * random.nextDouble();
    add(left, webinar.left(who));
    if (random.nextBoolean()) {
      add(left + 0.08, forms.eager("contact", who));
    }
  }

  private void junk() {
    double at = random.nextDouble();
    Prospect who = people.atWork();
    plan.add(
        new Planned(
            at,
            switch (random.nextInt(6)) {
              case 0, 1 -> forms.byRobot(who);
              case 2 -> forms.withoutContact(who);
              case 3 -> new Post.Raw("demo", "{\"email\": \"" + who.email(), Expect.REFUSED);
              case 4 -> webinar.forged(who);
              default -> webinar.unwanted();
            }));
  }

  /** Now and then a page sends again what got no answer, or a finger clicks twice. */
  private void add(double at, Post post) {
    boolean twice = random.nextInt(PERCENT) < REPEATED;
    if (twice && post instanceof Post.Form form) {
      Post.Form sent = random.nextBoolean() ? form : forms.withoutKey(form);
      plan.add(new Planned(at, sent));
      plan.add(new Planned(at + (sent.key().isEmpty() ? 1 : 30) * SECONDS, sent));
    } else {
      plan.add(new Planned(at, post));
    }
  }

  /** Two to nine minutes. */
  private double later(double at) {
    return at + (2 + 7 * random.nextDouble()) / 60;
  }
}
