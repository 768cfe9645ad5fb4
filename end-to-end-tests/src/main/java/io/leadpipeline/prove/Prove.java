package io.leadpipeline.prove;

import io.leadpipeline.e2e.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code ./pipeline prove quick|standard|long|routing|http|outages|alerts|channels}. */
public final class Prove {

  private static final String USAGE =
      """
      usage: ./pipeline prove quick|routing|scoring [--seed N]
             ./pipeline prove standard|long [--seed N] [--seconds 900] [--rate 128] [--only WORD]
             ./pipeline prove http [--seed N] [--requests 200000]
             ./pipeline prove outages [--seed N] [--seconds 120] [--only WORD]
             ./pipeline prove alerts [--kills 10] [--rate 30]
             ./pipeline prove channels [--handoffs 10000] [--rate 100]\
      """;

  private Prove() {}

  public static void main(String[] args) {
    List<String> words = List.of(args);
    long seed = Words.number(words, "--seed").orElseGet(System::nanoTime);
    String what = words.isEmpty() ? "" : words.getFirst();
    Optional<List<Finding>> findings = run(what, words, seed);
    if (findings.isEmpty()) {
      System.err.println(USAGE);
    }
    System.exit(findings.map(all -> all.isEmpty() ? 0 : 1).orElse(2));
  }

  private static Optional<List<Finding>> run(String what, List<String> words, long seed) {
    return switch (what) {
      case "quick" -> Optional.of(new QuickRun(seed, System.out).run());
      case "routing" -> Optional.of(new RoutingRun(seed, System.out).run());
      case "http" -> {
        int requests = Words.number(words, "--requests").orElse(200_000L).intValue();
        yield Optional.of(new HttpRun(seed, requests, System.out).run());
      }
      case "standard", "long" -> {
        long usual = what.equals("long") ? 7_200 : 900;
        Duration length = Duration.ofSeconds(Words.number(words, "--seconds").orElse(usual));
        int rate = Words.number(words, "--rate").orElse(128L).intValue();
        yield Optional.of(
            new StandardRun(seed, length, rate, Faults.named(only(words)), System.out).run());
      }
      case "outages" -> {
        Duration each = Duration.ofSeconds(Words.number(words, "--seconds").orElse(120L));
        yield Optional.of(new OutageRun(seed, each, Outage.named(only(words)), System.out).run());
      }
      case "alerts" -> {
        int kills = Words.number(words, "--kills").orElse(10L).intValue();
        int rate = Words.number(words, "--rate").orElse(30L).intValue();
        yield Optional.of(new AlertsRun(kills, rate, System.out).run());
      }
      case "channels" -> {
        int handoffs = Words.number(words, "--handoffs").orElse(10_000L).intValue();
        int rate = Words.number(words, "--rate").orElse(100L).intValue();
        yield Optional.of(new ChannelsRun(handoffs, rate, System.out).run());
      }
      default -> Optional.empty();
    };
  }

  /** A word of the names of what is to go wrong; of all when none is given. */
  private static String only(List<String> words) {
    return Words.text(words, "--only").orElse("");
  }
}
