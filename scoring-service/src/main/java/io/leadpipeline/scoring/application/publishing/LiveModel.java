package io.leadpipeline.scoring.application.publishing;

import io.leadpipeline.scoring.application.InForce;
import io.leadpipeline.scoring.domain.Model;
import java.util.function.Supplier;

/**
 * The model that counts. Every instance looks once a second which version was published last, so
 * that for about so long two instances may fold by two versions; what the older one wrote meanwhile
 * is folded anew.
 */
public final class LiveModel implements Supplier<InForce>, Runnable {

  private final ModelBook book;
  private final ModelReader reader;
  private volatile Current current;

  /**
   * Starts with the version published last.
   *
   * @throws IllegalStateException when none was published yet
   */
  public LiveModel(ModelBook book, ModelReader reader) {
    this.book = book;
    this.reader = reader;
    this.current =
        book.current()
            .map(this::compiled)
            .orElseThrow(() -> new IllegalStateException("no model was published yet"));
  }

  /** What counts, and by which publication. */
  private record Current(long publication, InForce inForce) {}

  @Override
  public InForce get() {
    return current.inForce();
  }

  /** Takes over what was published meanwhile. */
  @Override
  public void run() {
    Current known = current;
    book.current()
        .filter(newest -> newest.id() != known.publication())
        .ifPresent(newest -> current = compiled(newest));
  }

  /** The publication whose model this instance folds with. */
  long publication() {
    return current.publication();
  }

  /** A version that was kept, compiled for this use alone: what it counts stays apart. */
  Model version(String version) {
    return reader.read(book.find(version).orElseThrow().source());
  }

  private Current compiled(Publication publication) {
    Model model = version(publication.version());
    return new Current(publication.id(), new InForce(model, publication.announce()));
  }
}
