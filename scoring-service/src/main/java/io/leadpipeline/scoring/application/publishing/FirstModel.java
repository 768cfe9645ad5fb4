package io.leadpipeline.scoring.application.publishing;

import java.time.Clock;

/**
 * Brings the configured model file into the book at start: where nothing was published yet it
 * counts at once, later it is a draft until somebody publishes it.
 */
public final class FirstModel {

  private static final String FILE = "model.yml";

  private final ModelBook book;
  private final ModelReader reader;
  private final Clock clock;

  public FirstModel(ModelBook book, ModelReader reader, Clock clock) {
    this.book = book;
    this.reader = reader;
    this.clock = clock;
  }

  /** What became of the file. */
  public enum Taken {
    COUNTS,
    DRAFT,
    /** The file says something else than the version of that name: nothing was changed. */
    DIFFERS
  }

  /** What the file of this version is now. */
  public record Brought(String version, Taken taken) {}

  /** True while nothing was published: without a file there is no model at all. */
  public boolean isNeeded() {
    return book.current().isEmpty();
  }

  /**
   * Takes the text of the file.
   *
   * @throws WrongModel when it is none
   */
  public Brought bring(String source) {
    String version = reader.read(source).version();
    StoredModel kept = book.add(new StoredModel(version, source, FILE, clock.instant()));
    return new Brought(version, kept.source().equals(source) ? published(version) : Taken.DIFFERS);
  }

  private Taken published(String version) {
    boolean first = isNeeded() && book.publish(publication(version), 0);
    boolean counts = first || book.current().filter(it -> it.version().equals(version)).isPresent();
    return counts ? Taken.COUNTS : Taken.DRAFT;
  }

  /** Leads that an installation without versions folded before are folded anew by it. */
  private Publication publication(String version) {
    return new Publication(
        0, version, FILE, clock.instant(), "the first model", false, 0, 0, 0, null);
  }
}
