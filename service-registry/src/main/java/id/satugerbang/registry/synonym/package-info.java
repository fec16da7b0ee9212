/** What people call things, and what services call them. */
@NullMarked
package id.satugerbang.registry.synonym;

import org.jspecify.annotations.NullMarked;
