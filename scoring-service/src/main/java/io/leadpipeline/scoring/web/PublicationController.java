package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.publishing.ModelBook;
import io.leadpipeline.scoring.application.publishing.Publication;
import io.leadpipeline.starter.http.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which version counted when, who decided that, and how far it is carried out. */
@RestController
@RequestMapping("/v1/publications")
@Tag(name = "Models")
class PublicationController {

  private final ModelBook book;

  PublicationController(ModelBook book) {
    this.book = book;
  }

  @GetMapping
  @Operation(summary = "What was published, the newest first; it counts")
  Page<Publication> all() {
    return Page.last(book.publications());
  }
}
