package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Field;
import java.util.List;
import java.util.Optional;

/** Reads JSON as tools really send it; empty for what is none. */
public interface JsonReader {

  /** As a tree; a name given twice in one object makes the document unreadable. */
  Optional<Document> document(byte[] body);

  /** A document as it could have been sent. */
  byte[] bytes(Document document);

  /** As the fields of a form, inner ones named with dots; a name given twice makes two fields. */
  Optional<List<Field>> fields(String text);
}
