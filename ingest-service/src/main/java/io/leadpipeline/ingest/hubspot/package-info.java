/** Posts in the shape of HubSpot's form API. */
@NullMarked
package io.leadpipeline.ingest.hubspot;

import org.jspecify.annotations.NullMarked;
