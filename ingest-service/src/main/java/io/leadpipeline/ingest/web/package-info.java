/** HTTP on Netty: forms, hooks and previews. */
@NullMarked
package io.leadpipeline.ingest.web;

import org.jspecify.annotations.NullMarked;
