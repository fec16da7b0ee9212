/** What every operation of this service shares: who may call it, language, what happens when the database is away. */
@NullMarked
package id.satugerbang.identity.web;

import org.jspecify.annotations.NullMarked;
