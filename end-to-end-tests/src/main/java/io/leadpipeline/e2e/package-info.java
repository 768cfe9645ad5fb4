/** The system as its users see it: forms, pages, mails, look-ups. */
@NullMarked
package io.leadpipeline.e2e;

import org.jspecify.annotations.NullMarked;
