package io.leadpipeline.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The commands {@code up}, {@code down} and {@code reset} of {@code ./pipeline}. */
public final class Main {

  private static final String USAGE = "usage: ./pipeline up [--detach] | down | reset";

  private final StackSettings settings;

  private Main(StackSettings settings) {
    this.settings = settings;
  }

  public static void main(String[] args) {
    try {
      Path home = Path.of(System.getProperty("leadpipeline.home", ""));
      new Main(StackSettings.from(home, System.getenv())).run(List.of(args));
    } catch (StackFailure failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  private void run(List<String> args) {
    switch (String.join(" ", args)) {
      case "up" -> up();
      case "up --detach", "up -d" -> upDetached();
      case "down" -> down();
      case "reset" -> reset();
      default -> throw new StackFailure(USAGE);
    }
  }

  private void up() {
    LocalStack stack = start();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(stack, stopped)));
    stack.onUnexpectedEnd(System.err::println);
    System.out.println("Ctrl-C stops everything; the data stay in " + stack.folder() + ".");
    try {
      stopped.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void upDetached() {
    start().detach();
    System.out.println("It goes on in the background; ./pipeline down stops it.");
  }

  private LocalStack start() {
    long before = System.nanoTime();
    System.out.println("Starting the pipeline in " + settings.folder());
    LocalStack stack = LocalStack.start(settings, new Progress(System.out::println));
    System.out.print(Welcome.text(stack, System.nanoTime() - before));
    return stack;
  }

  private static void stop(LocalStack stack, CountDownLatch stopped) {
    System.out.println("\nStopping…");
    stack.close();
    System.out.println("Stopped.");
    stopped.countDown();
  }

  private void down() {
    boolean ran = new StackStop(settings.folder()).down();
    System.out.println(ran ? "Stopped." : "Nothing was up in " + settings.folder() + ".");
  }

  private void reset() {
    new StackStop(settings.folder()).reset();
    System.out.println("Stopped, and emptied " + settings.folder() + ".");
  }
}
