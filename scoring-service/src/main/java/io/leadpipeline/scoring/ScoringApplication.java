package io.leadpipeline.scoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Signals in, leads and stages out. */
@SpringBootApplication
public class ScoringApplication {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(ScoringApplication.class, arguments);
  }
}
