package io.leadpipeline.bench;

import io.leadpipeline.cli.measure.Latencies;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts as fast as answers come, over connections that stay open, on the caller's thread alone: the
 * measure must not take the processor from what it measures.
 */
final class Blast {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int port;
  private final List<Template> templates;
  private final int signalsEach;

  /**
   * A load.
   *
   * @param templates one for each connection
   * @param signalsEach how many signals a request holds
   */
  Blast(int port, List<Template> templates, int signalsEach) {
    this.port = port;
    this.templates = List.copyOf(templates);
    this.signalsEach = signalsEach;
  }

  Result run(Duration time) throws IOException {
    List<Duration> taken = new ArrayList<>();
    int failed = 0;
    long start = System.nanoTime();
    long busy = THREADS.getCurrentThreadCpuTime();
    long end = start + time.toNanos();
    try (Selector selector = Selector.open()) {
      List<Line> lines = open(selector);
      while (System.nanoTime() < end) {
        selector.select(100);
        for (SelectionKey key : selector.selectedKeys()) {
          failed += serve(key, taken);
        }
        selector.selectedKeys().clear();
      }
      for (Line line : lines) {
        line.close();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double share = (THREADS.getCurrentThreadCpuTime() - busy) / 1e9 / seconds;
    double perSecond = (double) (taken.size() - failed) * signalsEach / seconds;
    return new Result(perSecond, new Latencies(taken), failed, share);
  }

  private List<Line> open(Selector selector) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Template template : templates) {
      lines.add(new Line(port, selector, template));
    }
    for (Line line : lines) {
      line.send();
    }
    return lines;
  }

  /** How many of the answers that came failed. */
  private static int serve(SelectionKey key, List<Duration> taken) throws IOException {
    Line line = (Line) key.attachment();
    if (key.isWritable()) {
      line.goOn();
    }
    if (!key.isReadable() || !line.receive()) {
      return 0;
    }
    taken.add(Duration.ofNanos(line.nanos()));
    int failed = line.isSuccess() ? 0 : 1;
    line.send();
    return failed;
  }

  /**
   * What a round brought.
   *
   * @param perSecond signals that were accepted
   * @param failed answers other than 2xx
   * @param share of one processor that this load took
   */
  record Result(double perSecond, Latencies latencies, int failed, double share) {}
}
