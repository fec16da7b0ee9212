/** What the realm consists of: one class per part, each of which brings that part to its declaration. */
@NullMarked
package id.satugerbang.identity.realm.part;

import org.jspecify.annotations.NullMarked;
