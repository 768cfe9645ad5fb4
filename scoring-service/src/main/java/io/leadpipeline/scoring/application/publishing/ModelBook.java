package io.leadpipeline.scoring.application.publishing;

import java.util.List;
import java.util.Optional;

/** All versions of the model, and which of them counts. */
public interface ModelBook {

  /** Keeps a version unless there is one of that name; tells which one is kept. */
  StoredModel add(StoredModel model);

  Optional<StoredModel> find(String version);

  /** All versions, newest first. */
  List<StoredModel> versions();

  /** All publications, newest first; the first one counts. */
  List<Publication> publications();

  Optional<Publication> current();

  /**
   * Makes a version count.
   *
   * @param after the publication it replaces; 0 for the first
   * @return false when somebody else published meanwhile
   */
  boolean publish(Publication publication, long after);

  /**
   * Lets one instance at a time carry out the newest publication.
   *
   * @return false when it is another one's, or no longer the newest
   */
  boolean lead(long publication);

  /** Adds to what a publication did. */
  void advanced(long publication, long refolded, long alerts);

  /**
   * No lead is left that another version folded.
   *
   * @return false when that was known
   */
  boolean finished(long publication);
}
