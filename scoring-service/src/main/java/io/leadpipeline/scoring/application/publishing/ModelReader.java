package io.leadpipeline.scoring.application.publishing;

import io.leadpipeline.scoring.domain.Model;

/** Turns a model file's text into rules. */
public interface ModelReader {

  /**
   * The model a text describes.
   *
   * @throws WrongModel that names each mistake with line and column
   */
  Model read(String source);
}
