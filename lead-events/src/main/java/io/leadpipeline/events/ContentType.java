package io.leadpipeline.events;

/** What a piece of content is about, as the connection's configuration says. */
public record ContentType(String value) implements OpenValue {
  public static final ContentType PRICING = new ContentType("PRICING");
  public static final ContentType PRODUCT = new ContentType("PRODUCT");
  public static final ContentType CASE_STUDY = new ContentType("CASE_STUDY");
  public static final ContentType EBOOK = new ContentType("EBOOK");
  public static final ContentType VIDEO = new ContentType("VIDEO");
  public static final ContentType CAREERS = new ContentType("CAREERS");
  public static final ContentType OTHER = new ContentType("OTHER");

  public ContentType {
    OpenValue.requireText(value, "ContentType");
  }

  @Override
  public String toString() {
    return value;
  }
}
