/** Real servers and small clients that the module's integration tests share. */
@NullMarked
package id.satugerbang.identity.realm.support;

import org.jspecify.annotations.NullMarked;
