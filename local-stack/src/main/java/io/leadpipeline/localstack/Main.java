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
    Ending ending = endingOfStart();
    LocalStack stack = start(ending);
    ending.becomes(() -> announced(stack::close));
    stack.onUnexpectedEnd(System.err::println);
    System.out.println("Ctrl-C stops everything; the data stay in " + stack.folder() + ".");
    waitForEnd();
  }

  private void upDetached() {
    Ending ending = endingOfStart();
    start(ending).detach();
    ending.becomesNothing();
    System.out.println("It goes on in the background; ./pipeline down stops it.");
  }

  private Ending endingOfStart() {
    return Ending.by(() -> announced(() -> new Leftovers(settings.folder()).stop()));
  }

  private LocalStack start(Ending ending) {
    long before = System.nanoTime();
    System.out.println("Starting the pipeline in " + settings.folder());
    try {
      LocalStack stack = LocalStack.start(settings, new Progress(System.out::println));
      System.out.print(Welcome.text(stack, System.nanoTime() - before));
      return stack;
    } catch (StackFailure failure) {
      if (ending.hasBegun()) {
        waitForEnd();
      }
      ending.becomesNothing();
      throw failure;
    }
  }

  private static void announced(Runnable stop) {
    System.out.println("\nStopping…");
    stop.run();
    System.out.println("Stopped.");
  }

  private static void waitForEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
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
