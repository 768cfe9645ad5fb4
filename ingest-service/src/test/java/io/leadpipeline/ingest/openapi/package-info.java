/** Holds the API to its description. */
@org.jspecify.annotations.NullMarked
package io.leadpipeline.ingest.openapi;
