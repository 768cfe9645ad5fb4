package io.leadpipeline.localstack;

/** What is done when Ctrl-C or a signal ends this program; what that is changes as it goes on. */
final class Ending {

  private volatile Runnable action;
  private volatile boolean begun;

  private Ending(Runnable action) {
    this.action = action;
  }

  static Ending by(Runnable action) {
    Ending ending = new Ending(action);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(ending::begin));
    return ending;
  }

  /** From now on this is done instead. */
  void becomes(Runnable other) {
    action = other;
  }

  void becomesNothing() {
    action = () -> {};
  }

  boolean hasBegun() {
    return begun;
  }

  private void begin() {
    begun = true;
    action.run();
  }
}
